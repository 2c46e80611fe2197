import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { recordChanges } from '#platform/entities/record_changes'
import { E_CONFLICT, E_PRECONDITION_FAILED, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { TenantModel } from '#platform/tenancy/tenant_model'

export type Shutdown = {
  reason: string
  reasonCode?: string | null
  startsAt?: DateTime
  expectedUntil?: DateTime | null
  endsAt?: DateTime | null
  state?: 'degraded' | 'down'
  cause?: 'planned' | 'failure' | 'environment' | 'operator'
  taskId?: string | null
}

/** An interval in which equipment was not fully up; open while `endsAt` is null. One per equipment is open. */
export default class DowntimeEvent extends TenantModel {
  @column()
  declare equipmentId: string

  @column()
  declare state: 'degraded' | 'down'

  @column()
  declare cause: 'planned' | 'failure' | 'environment' | 'operator'

  @column()
  declare reason: string

  @column()
  declare reasonCode: string | null

  @column.dateTime()
  declare startsAt: DateTime

  @column.dateTime()
  declare expectedUntil: DateTime | null

  @column.dateTime()
  declare endsAt: DateTime | null

  @column()
  declare taskId: string | null

  @column()
  declare createdBy: string | null

  @column()
  declare rowVersion: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  static openOf(equipmentId: string) {
    return DowntimeEvent.query()
      .where('equipmentId', equipmentId)
      .whereNull('endsAt')
      .forUpdate()
      .first()
  }

  /** @throws E_VALIDATION for an impossible interval, E_CONFLICT beside another open one */
  static async open(equipment: { id: string }, shutdown: Shutdown, by: Actor) {
    if (!shutdown.endsAt && (await DowntimeEvent.openOf(equipment.id))) {
      throw new E_CONFLICT('A downtime of this equipment is open already: close it first')
    }
    const event = new DowntimeEvent()
    const defaults = {
      startsAt: DateTime.utc(),
      state: 'down',
      cause: 'operator',
      endsAt: null,
      rowVersion: 1,
    } as const
    event.merge({ ...defaults, ...shutdown, equipmentId: equipment.id, createdBy: by.id })
    await event.store('created', by)
    return event
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  async close(at: DateTime, by: Actor) {
    this.endsAt = DateTime.max(at, this.startsAt)
    await this.store('updated', by)
  }

  /** Saves and journals. @throws E_VALIDATION for an impossible interval */
  async store(action: string, by: Actor) {
    this.assertPossible()
    const changes = recordChanges(this.$original, this.$attributes)
    if (this.$isPersisted) this.rowVersion++
    await this.save()
    journal(
      [
        {
          entity: 'downtime_event',
          recordId: this.id,
          action,
          changes,
          payload: { equipment_id: this.equipmentId },
        },
      ],
      by
    )
  }

  private assertPossible() {
    const { startsAt, endsAt, expectedUntil, cause } = this
    const details: Record<string, string[]> = {}
    if (cause !== 'planned' && startsAt > DateTime.utc())
      details.starts_at = ['cannot lie in the future: only planned downtime can']
    if (endsAt && endsAt < startsAt) details.ends_at = ['must not lie before the start']
    if (expectedUntil && expectedUntil <= startsAt)
      details.expected_until = ['must lie after the start']
    if (Object.keys(details).length) throw new E_VALIDATION().withDetails(details)
  }
}
