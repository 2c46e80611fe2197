import { beforeCreate, column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import DowntimeEvent, { type Shutdown } from '#models/downtime_event'
import { assertRelated } from '#models/related_records'
import { calendarDay } from '#platform/entities/calendar_day'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type EquipmentStatus = 'operational' | 'degraded' | 'maintenance' | 'shutdown' | 'retired'

/** A thing that is maintained. While its status is `shutdown` a downtime event is open, however it came there. */
export default class Equipment extends EntityModel {
  static table = 'equipment'
  static entityKey = 'equipment'

  @column()
  declare facility_id: string | null

  @column()
  declare parent_id: string | null

  @column()
  declare equipment_number: string

  @column()
  declare serial_number: string | null

  @column()
  declare registration_number: string | null

  @column()
  declare name: string

  @column()
  declare equipment_type: string | null

  @column()
  declare manufacturer: string | null

  @column()
  declare model: string | null

  @column()
  declare capacity: number | null

  @column()
  declare speed: number | null

  @column()
  declare controller: string | null

  @column(calendarDay)
  declare installation_date: string | null

  @column()
  declare status: EquipmentStatus

  @column()
  declare criticality: 'A' | 'B' | 'C' | null

  @column()
  declare health_score: number

  @column(calendarDay)
  declare last_maintenance_date: string | null

  @column(calendarDay)
  declare next_maintenance_date: string | null

  /** Nothing is known against a new piece. */
  @beforeCreate()
  static startHealthy(equipment: Equipment) {
    equipment.health_score ??= 100
  }

  get isShutDown() {
    return this.status === 'shutdown'
  }

  /** @throws E_CONFLICT when it is down already */
  async shutDown(shutdown: Shutdown, by: Actor) {
    if (this.isShutDown) throw new E_CONFLICT(`${this.name} is shut down already: restart it first`)
    await this.closeDowntime(shutdown.startsAt ?? DateTime.utc(), by)
    await DowntimeEvent.open(this, shutdown, by)
    this.status = 'shutdown'
    await this.store('shut_down', by, { reason: shutdown.reason })
  }

  /** @throws E_CONFLICT when it is not down */
  async restart(by: Actor) {
    if (!this.isShutDown)
      throw new E_CONFLICT(`${this.name} is not shut down: there is nothing to restart`)
    this.status = 'operational'
    await this.store('restarted', by)
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    if (this.$isPersisted && changes.parent_id?.[1]) await this.assertNotInside()
    await assertRelated(await Equipment.entity(), changes, by)
    await super.store(action, by, payload)
    if (changes.status) await this.followStatus(changes.status[0], by)
  }

  /** @throws E_CONFLICT while parts of it live */
  override async remove(by: Actor) {
    const [{ parts }] = await tenant.query<{ parts: number }>(PARTS, [this.id])
    const message = `has ${parts} pieces of equipment as parts: move or delete them first`
    if (parts) throw new E_CONFLICT(`${this.name} ${message}`).withDetails({ id: [message] })
    await super.remove(by)
  }

  /** The downtime log follows a status that was set by hand or by an import. */
  private async followStatus(before: unknown, by: Actor) {
    if (this.isShutDown && !(await DowntimeEvent.openOf(this.id))) {
      await DowntimeEvent.open(this, { reason: 'Status set to shut down' }, by)
    }
    if (before === 'shutdown') await this.closeDowntime(DateTime.utc(), by)
  }

  private async closeDowntime(at: DateTime, by: Actor) {
    const event = await DowntimeEvent.openOf(this.id)
    await event?.close(at, by)
  }

  /** The lock comes first and alone: two moves at once could close a ring that neither sees. */
  private async assertNotInside() {
    await tenant.lock('equipment')
    const [{ inside }] = await tenant.query<{ inside: boolean }>(INSIDE, [this.parent_id, this.id])
    if (inside)
      throw new E_VALIDATION().withDetails({
        parent_id: ['is a part of this equipment: a thing cannot be part of itself'],
      })
  }
}

const PARTS =
  'SELECT count(*)::int AS parts FROM equipment WHERE parent_id = $1 AND deleted_at IS NULL'

const INSIDE = `
  WITH RECURSIVE up AS (
    SELECT e.id, e.parent_id FROM equipment e WHERE e.id = $1
    UNION SELECT e.id, e.parent_id FROM equipment e JOIN up ON e.id = up.parent_id
  )
  SELECT EXISTS (SELECT FROM up WHERE id = $2) AS inside`
