import { column } from '@adonisjs/lucid/orm'
import { LRUCache } from 'lru-cache'
import { nextNumber } from '#models/number_sequence'
import { WorkflowModel } from '#models/workflow_model'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { numberPrefix } from '#platform/definitions/record_entity'
import type { EntityDefinition } from '#platform/definitions/types'
import { calendarDay } from '#platform/entities/calendar_day'

/** A record of an entity that the company invented. Each entity has a class of its own over the one table. */
export class EntityRecord extends WorkflowModel {
  static table = 'records'

  @column()
  declare entity: string

  @column()
  declare number: string

  @column()
  declare title: string

  @column(calendarDay)
  declare due_date: string | null

  @column()
  declare assigned_to: string | null

  @column()
  declare assigned_team: string | null

  @column()
  declare facility_id: string | null

  protected override async begin() {
    const { entityKey } = this.constructor as typeof EntityRecord
    const { document } = await definitionRegistry.find<EntityDefinition>('entity', entityKey)
    await super.begin()
    this.entity = entityKey
    this.number = await nextNumber(entityKey, numberPrefix(document))
    this.search_text = (await this.definition()).searchText(this.asRecord())
  }
}

/** Tenants share the classes: a class knows the key alone, and asks the open tenant what it means. */
const classes = new LRUCache<string, typeof EntityRecord>({ max: 1_000 })

export function entityRecord(key: string): typeof EntityRecord {
  const known = classes.get(key) ?? named(key)
  classes.set(key, known)
  return known
}

function named(key: string) {
  return class extends EntityRecord {
    static override table = 'records'
    static override entityKey = key
  }
}
