import { tenant } from '#platform/tenancy/tenant_scope'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import type { ScheduleFacts } from '#plugins/maintenance/models/target_facts'
import type { TargetRow } from '#plugins/maintenance/models/target_rows'

/** What is kept of an occurrence. */
export type OccurrenceRow = {
  id: string
  target_id: string
  occurrence_key: string
  state: OccurrenceState
  due_at: Date
  raised_at: Date | null
  closed_at: Date | null
  moved_to: Date | null
  reason: string | null
  excused: boolean
  covered_by: string | null
}

type History = { rows: OccurrenceRow[]; made: number; events: ScheduleEvent[] }

/**
 * The whole past only where the next occurrence counts from it; of a calendar that stands fast what is undecided.
 * Target by target, whatever the statistics say: in the middle of a sweep they are those of an empty table.
 */
const ROWS = `
  SELECT o.* FROM unnest($1::uuid[], $2::timestamptz[]) AS t (id, since) CROSS JOIN LATERAL (
    SELECT id, target_id, occurrence_key, state, planned_at, due_at, raised_at, closed_at, moved_to, reason, excused, covered_by
    FROM occurrences WHERE target_id = t.id AND (state = 'raised' OR planned_at >= t.since) OFFSET 0) o
  ORDER BY o.target_id, o.planned_at, o.id`

/** Only a schedule that ends after so many has to know. */
const MADE = `
  SELECT t.id, count(o.id)::int AS made
  FROM schedule_targets t JOIN maintenance_schedules s ON s.id = t.schedule_id AND s."count" IS NOT NULL
    JOIN occurrences o ON o.target_id = t.id WHERE t.id = ANY($1::uuid[]) GROUP BY t.id`

const EVER = '-infinity'

/** What became of the occurrences of many targets so far, as the engine reads it. */
export async function historyOf(
  targets: TargetRow[],
  schedules: ReadonlyMap<string, Pick<ScheduleFacts, 'is_plain' | 'count'>>
): Promise<Map<string, History>> {
  const ids = targets.map(({ id }) => id)
  const since = targets.map(({ schedule_id: schedule, settled_at: settledAt }) =>
    schedules.get(schedule)!.is_plain ? settledAt : EVER
  )
  const rows = await tenant.query<OccurrenceRow>(ROWS, [ids, since])
  const isCounted = [...schedules.values()].some(({ count }) => count)
  const counts = isCounted ? await tenant.query<{ id: string; made: number }>(MADE, [ids]) : []
  const histories = new Map<string, History>()
  for (const row of rows) {
    const history = histories.get(row.target_id) ?? { rows: [], made: 0, events: [] }
    history.rows.push(row)
    history.events.push(...eventsOf(row))
    histories.set(row.target_id, history)
  }
  for (const { id, made } of counts) {
    const history = histories.get(id) ?? { rows: [], made: 0, events: [] }
    histories.set(id, { ...history, made: made - history.rows.length })
  }
  return histories
}

function eventsOf(row: OccurrenceRow): ScheduleEvent[] {
  const { occurrence_key: key, moved_to: moved, raised_at: raised, due_at: due } = row
  const events: ScheduleEvent[] = []
  if (moved)
    events.push({ type: 'rescheduled', at: text(moved), occurrence_key: key, due_at: text(moved) })
  if (raised)
    events.push({ type: 'raised', at: text(raised), occurrence_key: key, due_at: text(due) })
  if (row.closed_at) events.push(...closing(row, text(row.closed_at)))
  return events
}

/** What the engine itself left out for a holiday it leaves out again. */
function closing(row: OccurrenceRow, at: string): ScheduleEvent[] {
  const { state, occurrence_key: key, reason, excused, covered_by: by } = row
  if (state === 'completed') return [{ type: 'completed', at, occurrence_key: key }]
  if (state === 'covered') return [{ type: 'covered', at, occurrence_key: key, by: by ?? '' }]
  if (state === 'skipped' && reason)
    return [{ type: 'skipped', at, occurrence_key: key, reason, excused }]
  return []
}

function text(time: Date) {
  return time.toISOString()
}
