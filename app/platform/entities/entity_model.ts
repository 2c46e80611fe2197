import { beforeCreate, beforeUpdate, column } from '@adonisjs/lucid/orm'
import type { ModelAttributes } from '@adonisjs/lucid/types/model'
import { DateTime } from 'luxon'
import { CustomModel } from '#platform/entities/custom_model'
import type { WriteOptions } from '#platform/entities/record_input'
import type { EntityRecord } from '#platform/entities/record_rules'
import { recordOutput } from '#platform/entities/record_output'
import type { Viewer } from '#platform/entities/viewer'
import { concealed } from '#platform/entities/record_secrets'
import { recordChanges } from '#platform/entities/record_changes'
import { E_PRECONDITION_FAILED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'

export type WriteMode = WriteOptions['mode']

/** Id → field path → why not. */
export type RowRefusals = Map<string, Record<string, string[]>>

/**
 * A built-in entity's row: columns of its table plus `custom`, validated by its definition, journaled with
 * every change. Attribute names are column names (snake_case), as the API and the definitions have them.
 */
export class EntityModel extends CustomModel {
  @column()
  declare search_text: string

  @column()
  declare row_version: number

  @column()
  declare created_by: string | null

  @column.dateTime({ autoCreate: true })
  declare created_at: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updated_at: DateTime

  @column.dateTime()
  declare deleted_at: DateTime | null

  /**
   * Rows of a file are written by the hundred, past the model. A model that asks or does more than its definition
   * says so of many rows at once: `judge` by id, and then field path, why rows cannot be written, and `complete`
   * what they leave open, columns that follow others and what else hangs on a change; `rows` are changed in place.
   * One that has its own `accept`, `store` or hooks and neither of the two is asked row by row.
   */
  static async judge(_rows: EntityRecord[], _by: Actor): Promise<RowRefusals> {
    return new Map()
  }

  static async complete(_rows: EntityRecord[], _by: Actor): Promise<void> {}

  @beforeCreate()
  static firstVersion(row: EntityModel) {
    row.row_version = 1
  }

  @beforeUpdate()
  static nextVersion(row: EntityModel) {
    row.row_version++
  }

  get etag() {
    return `"${this.row_version}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED when the caller saw another revision */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  /** Checks `input` by the entity's definition and takes it over; nothing is stored yet. @throws E_VALIDATION */
  async accept(input: unknown, mode: WriteMode, by: Actor) {
    const entity = await (this.constructor as typeof EntityModel).entity()
    const current = mode === 'create' ? undefined : this.asRecord()
    const { columns, custom } = entity.validate(input, { mode, current, viewer: by.viewer })
    this.merge(this.toColumns(columns) as Partial<ModelAttributes<this>>)
    this.custom = custom
    this.search_text = entity.searchText({ ...this.asRecord(), ...columns, custom })
  }

  /** Saves what changed and journals it; a save without a change does nothing. */
  async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    if (this.$isPersisted && !Object.keys(changes).length) return
    if (!this.$isPersisted) Object.assign(this, { created_by: by.id, row_version: 1 })
    await this.save()
    await this.journalAs(action, by, { changes, payload })
  }

  /** Deletion is soft: it leaves every list and can be undone. */
  async remove(by: Actor) {
    this.deleted_at = DateTime.utc()
    await this.save()
    await this.journalAs('deleted', by)
  }

  async restore(by: Actor) {
    this.deleted_at = null
    await this.save()
    await this.journalAs('restored', by)
  }

  protected async journalAs(
    action: string,
    by: Actor,
    more: { changes?: Changes; payload?: object } = {}
  ) {
    const model = this.constructor as typeof EntityModel
    const changes = more.changes && concealed(await model.entity(), more.changes)
    journal(
      [
        {
          entity: model.entityKey,
          recordId: this.id,
          action,
          ...more,
          ...(changes && { changes }),
        },
      ],
      by
    )
  }

  /** The record as definitions see it: dates as ISO strings, `custom` beside the columns. */
  asRecord(): EntityRecord {
    return Object.fromEntries(
      Object.entries(this.$attributes).map(([key, value]) => [
        key,
        DateTime.isDateTime(value) ? value.toUTC().toISO() : value,
      ])
    ) as EntityRecord
  }

  /** The record as the API answers it. */
  async toAnswer(viewer?: Viewer): Promise<EntityRecord> {
    const entity = await (this.constructor as typeof EntityModel).entity()
    return recordOutput(entity, this.asRecord(), viewer)
  }

  /** Definitions speak of times as ISO strings, Lucid as DateTime. */
  private toColumns(columns: Record<string, unknown>) {
    const { $columnsDefinitions } = this.constructor as typeof EntityModel
    return Object.fromEntries(
      Object.entries(columns).map(([key, value]) => {
        const type = $columnsDefinitions.get(key)?.meta?.type
        return [
          key,
          type === 'datetime' && typeof value === 'string'
            ? DateTime.fromISO(value, { zone: 'utc' })
            : value,
        ]
      })
    )
  }

  /** What `store` would journal. */
  changes(): Changes {
    return recordChanges(this.$original, this.$attributes)
  }
}
