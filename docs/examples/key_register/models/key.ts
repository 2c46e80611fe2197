import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { assertRelated } from 'fieldrino/models/related_records'
import { calendarDay } from 'fieldrino/platform/entities/calendar_day'
import { EntityModel } from 'fieldrino/platform/entities/entity_model'
import { E_CONFLICT } from 'fieldrino/platform/errors'
import type { Actor } from 'fieldrino/platform/events/actor'
import { PluginSettings } from 'fieldrino/platform/plugins/plugin_settings'
import { tenant } from 'fieldrino/platform/tenancy/tenant_scope'
import type { KeySettings } from '../settings.js'

export type Handout = { heldBy: string; dueBack?: string }

/** A key of a facility. While somebody has it, it says who, since when and until when. */
export default class Key extends EntityModel {
  static table = 'keys'
  static entityKey = 'key'

  @column()
  declare key_number: string

  @column()
  declare name: string

  @column()
  declare facility_id: string | null

  @column()
  declare held_by: string | null

  @column.dateTime()
  declare handed_out_at: DateTime | null

  @column(calendarDay)
  declare due_back: string | null

  @column()
  declare is_overdue: boolean

  /** @throws E_CONFLICT when somebody has it already */
  async handOut({ heldBy, dueBack }: Handout, by: Actor) {
    if (this.held_by)
      throw new E_CONFLICT(`${this.name} is with ${this.held_by}: take it back first`)
    const { loan_days: days } = await PluginSettings.read<KeySettings>('key_register')
    const now = DateTime.utc()
    this.held_by = heldBy
    this.handed_out_at = now
    this.due_back = dueBack ?? now.plus({ days }).toISODate()
    await this.store('handed_out', by)
  }

  /** @throws E_CONFLICT when nobody has it */
  async takeBack(by: Actor) {
    if (!this.held_by) throw new E_CONFLICT(`${this.name} is here: there is nothing to take back`)
    Object.assign(this, { held_by: null, handed_out_at: null, due_back: null, is_overdue: false })
    await this.store('taken_back', by)
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    this.is_overdue ??= false
    await assertRelated(await Key.entity(), this.changes(), by)
    await super.store(action, by, payload)
  }

  /** Ids of those that should be back by now and are not marked yet. */
  static async late(): Promise<string[]> {
    const { grace_days: grace } = await PluginSettings.read<KeySettings>('key_register')
    const rows = await tenant.query<{ id: string }>(LATE, [grace])
    return rows.map(({ id }) => id)
  }
}

const LATE = `
  SELECT id FROM keys
  WHERE due_back < current_date - $1::int AND NOT is_overdue AND deleted_at IS NULL
  ORDER BY due_back, id LIMIT 500`
