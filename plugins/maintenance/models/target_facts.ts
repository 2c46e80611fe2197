import { tenantFacts } from '#models/rule_facts'
import { tenant } from '#platform/tenancy/tenant_scope'
import { FORECAST_READINGS } from '#plugins/maintenance/engine/forecast'
import type { MeterFacts, PauseEvent, ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { historyOf, type OccurrenceRow } from '#plugins/maintenance/models/occurrence_history'
import { readingsOf } from '#plugins/maintenance/models/reading_history'
import type { TargetRow } from '#plugins/maintenance/models/target_rows'

export type ScheduleFacts = Schedule & {
  id: string
  schedule_name: string
  created_by: string | null
  is_running: boolean
  problem: string | null
  task_template: NonNullable<Schedule['task_template']> & Record<string, unknown>
  /** A calendar alone that nothing moves: what is decided need not be gone through again. */
  is_plain: boolean
}

/** Everything there is to know of one target. */
export type TargetFacts = {
  target: TargetRow
  schedule: ScheduleFacts
  rows: OccurrenceRow[]
  /** Occurrences made before those rows. */
  made: number
  events: ScheduleEvent[]
  meters: Record<string, MeterFacts>
  forecastReadings: number
  /** Readings before it are not known any more. */
  readSince?: Date
  holidays: string[]
  timeZone: string
}

/** Of many targets at once: a handful of statements, however many there are. */
export async function targetFacts(targets: TargetRow[]): Promise<TargetFacts[]> {
  if (!targets.length) return []
  const schedules = await schedulesOf([...new Set(targets.map((each) => each.schedule_id))])
  const pauses = await pausesOf([...schedules.keys()])
  const history = await historyOf(targets, schedules)
  const readings = await readingsOf(targets, schedules)
  const common = { holidays: await holidays(), timeZone: tenantFacts().time_zone }
  return targets.map((target) => {
    const { rows = [], made = 0, events = [] } = history.get(target.id) ?? {}
    const read = readings.get(target.id)
    return {
      ...common,
      target,
      schedule: schedules.get(target.schedule_id)!,
      rows,
      made,
      events: [...(pauses.get(target.schedule_id) ?? []), ...events, ...(read?.events ?? [])],
      meters: read?.meters ?? {},
      forecastReadings: read?.window ?? FORECAST_READINGS,
      readSince: read?.since,
    }
  })
}

const SCHEDULES = `
  SELECT id, schedule_name, created_by, problem, triggers, combine, anchor, time_zone, local_time, lead_time, horizon,
    open_policy, holiday_policy, seasons, grace, skip_every, "rank", "group", "until", "count", task_template,
    is_active AND deleted_at IS NULL AS is_running,
    anchor = 'fixed' AND NOT jsonb_path_exists(triggers, '$[*] ? (@.type != "calendar")') AS is_plain
  FROM maintenance_schedules WHERE id = ANY($1::uuid[])`

async function schedulesOf(ids: string[]) {
  const rows = await tenant.query<ScheduleFacts>(SCHEDULES, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const PAUSES = `
  SELECT schedule_id, type, at FROM schedule_pauses WHERE schedule_id = ANY($1::uuid[]) ORDER BY schedule_id, at, id`

async function pausesOf(ids: string[]) {
  const rows = await tenant.query<{ schedule_id: string; type: PauseEvent['type']; at: Date }>(
    PAUSES,
    [ids]
  )
  const pauses = new Map<string, PauseEvent[]>()
  for (const { schedule_id: id, type, at } of rows)
    pauses.set(id, [...(pauses.get(id) ?? []), { type, at: at.toISOString() }])
  return pauses
}

const HOLIDAYS = `
  SELECT DISTINCT h->>'date' AS day FROM business_calendars, jsonb_array_elements(holidays) h
  WHERE is_default ORDER BY 1`

/** Those of the company's usual business calendar. */
export async function holidays(): Promise<string[]> {
  return (await tenant.query<{ day: string }>(HOLIDAYS)).map(({ day }) => day)
}
