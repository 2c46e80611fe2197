import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { assertRelated } from '#models/related_records'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const decimal = { consume: (value: string | null) => (value === null ? null : Number(value)) }

/** What counts or shows something on a piece of equipment. Triggers name it by its key. */
export default class Meter extends EntityModel {
  static table = 'meters'
  static entityKey = 'meter'

  @column()
  declare equipment_id: string

  @column()
  declare key: string

  @column()
  declare title: string

  @column()
  declare unit: string | null

  @column()
  declare kind: 'counter' | 'gauge'

  @column(decimal)
  declare rollover_at: number | null

  @column()
  declare average_window: number

  @column()
  declare is_active: boolean

  @column(decimal)
  declare last_value: number | null

  @column.dateTime()
  declare last_reading_at: DateTime | null

  @column(decimal)
  declare average_per_day: number | null

  /** @throws E_CONFLICT for a key that another meter of this equipment has */
  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    await assertRelated(await Meter.entity(), changes, by)
    if (changes.key || changes.equipment_id) await this.assertAlone()
    await super.store(action, by, payload)
  }

  override async restore(by: Actor) {
    await this.assertAlone()
    await super.restore(by)
  }

  private async assertAlone() {
    const rows = await tenant.query(TAKEN, [this.equipment_id, this.key, this.id ?? null])
    const message = `is the key of another meter of this equipment: "${this.key}"`
    if (rows.length) throw new E_CONFLICT(`This ${message}`).withDetails({ key: [message] })
  }
}

const TAKEN = `
  SELECT FROM meters WHERE equipment_id = $1 AND key = $2 AND id IS DISTINCT FROM $3::uuid AND deleted_at IS NULL`
