import { beforeCreate, beforeUpdate, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { recordChanges } from '#platform/entities/record_changes'
import { E_CONFLICT, E_PRECONDITION_FAILED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { assertWorkable } from '#models/workable_hours'
import { TenantModel } from '#platform/tenancy/tenant_model'
import type { BusinessHours } from '#platform/workflows/business_time'
import { askForRetiming } from '#platform/workflows/retime_clocks'

export type CalendarWish = {
  key?: string
  title?: string
  timeZone?: string
  hours?: object
  holidays?: Holiday[]
  isDefault?: boolean
}

export type Holiday = { date: string; title?: string | null }

/** When a company works: what service levels are counted by. One of them is the usual one. */
export default class BusinessCalendar extends TenantModel {
  static table = 'business_calendars'

  @column()
  declare key: string

  @column()
  declare title: string

  @column()
  declare timeZone: string

  @column({ prepare: (value: object) => JSON.stringify(value) })
  declare hours: BusinessHours['hours']

  @column({ prepare: (value: object) => JSON.stringify(value) })
  declare holidays: Holiday[]

  @column()
  declare isDefault: boolean

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @beforeCreate()
  static firstVersion(row: BusinessCalendar) {
    row.rowVersion = 1
  }

  @beforeUpdate()
  static nextVersion(row: BusinessCalendar) {
    row.rowVersion++
  }

  static byTitle() {
    return BusinessCalendar.query().orderBy('is_default', 'desc').orderBy('title')
  }

  /** @throws E_NOT_FOUND */
  static locked(id: string) {
    return BusinessCalendar.query().where('id', id).forUpdate().firstOrFail()
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED when the caller saw another revision */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  /**
   * Clocks that run are due anew. A second one that is the usual one takes the place of the first.
   * @throws E_VALIDATION for hours nobody can keep
   */
  async take(wish: CalendarWish, by: Actor) {
    assertWorkable(wish)
    const isNew = !this.$isPersisted
    this.merge(wish as object)
    const changes = recordChanges(this.$original, this.$attributes)
    if (!isNew && !Object.keys(changes).length) return
    if (this.isDefault) await this.standAlone()
    await this.save()
    await this.tell(isNew ? 'created' : 'updated', by, changes)
  }

  /** @throws E_CONFLICT while a workflow counts by it */
  async remove(by: Actor) {
    const users = (await definitionRegistry.all('workflow')).filter(({ document }) =>
      Object.values((document as WorkflowDefinition).slas ?? {}).some(
        ({ calendar }) => calendar === this.key
      )
    )
    if (users.length)
      throw new E_CONFLICT(`The workflow "${users[0].document.key}" counts by this calendar`)
    await this.delete()
    await this.tell('deleted', by)
  }

  private async standAlone() {
    const others = BusinessCalendar.query().where('is_default', true)
    await (this.$isPersisted ? others.whereNot('id', this.id) : others).update({
      is_default: false,
    })
  }

  private async tell(action: string, by: Actor, changes: Changes = {}) {
    const told = Object.fromEntries(
      Object.entries(changes).filter(([path]) => ['title', 'timeZone', 'isDefault'].includes(path))
    )
    journal([{ entity: 'business_calendar', recordId: this.id, action, changes: told }], by)
    await askForRetiming(by)
  }
}
