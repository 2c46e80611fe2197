import { column } from '@adonisjs/lucid/orm'
import { calendarDay } from '#platform/entities/calendar_day'
import { EntityModel } from '#platform/entities/entity_model'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import type { RuleParts } from '#plugins/maintenance/models/schedule_rule'

const json = { prepare: (value: unknown) => JSON.stringify(value) }

/** What a schedule's row holds. */
export class ScheduleRow extends EntityModel {
  @column()
  declare schedule_name: string

  @column()
  declare description: string | null

  @column()
  declare equipment_id: string | null

  @column(json)
  declare targets: RuleParts['targets']

  /** As whom the filter looks for equipment. */
  @column()
  declare targets_by: string | null

  @column()
  declare frequency_days: number | null

  @column(json)
  declare triggers: RuleParts['triggers']

  @column()
  declare combine: Schedule['combine']

  @column()
  declare anchor: Schedule['anchor']

  @column()
  declare time_zone: string | null

  @column()
  declare local_time: string

  @column()
  declare lead_time: string

  @column()
  declare horizon: string

  @column()
  declare open_policy: Schedule['open_policy']

  @column()
  declare holiday_policy: Schedule['holiday_policy']

  @column(json)
  declare seasons: RuleParts['seasons']

  @column()
  declare grace: string

  @column()
  declare skip_every: number | null

  @column()
  declare rank: number | null

  @column()
  declare group: string | null

  @column()
  declare until: string | null

  @column()
  declare count: number | null

  @column(json)
  declare task_template: RuleParts['task_template']

  @column()
  declare assigned_to: string | null

  @column()
  declare assigned_team: string | null

  @column()
  declare is_active: boolean

  @column(calendarDay)
  declare last_run_date: string | null

  @column(calendarDay)
  declare next_run_date: string | null

  @column()
  declare problem: string | null
}
