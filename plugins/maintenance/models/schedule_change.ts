import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { Moves } from '#plugins/maintenance/models/date_moves'
import type MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { RULE, ruleMoves, type Rule } from '#plugins/maintenance/models/rule_moves'
import { targetFacts } from '#plugins/maintenance/models/target_facts'
import { targetRows } from '#plugins/maintenance/models/target_rows'

type First = { id: string; label: string; total: number }
type Told = Moves & { equipment: string | null; targets: number }

/** What the dates of a schedule hang on, beside the rule itself. */
const DATES = [...RULE, 'lead_time', 'horizon', 'holiday_policy', 'open_policy', 'until', 'count']

/**
 * What a change that is not saved would move, on the piece of equipment that is due first: the others of a calendar
 * move as it does. Nothing where the schedule is off, or where no date hangs on what has changed.
 */
export async function changeOf(
  schedule: MaintenanceSchedule,
  principal: Principal,
  now = new Date()
): Promise<Told> {
  const nothing = { moved: [], gone: [], added: [], equipment: null, targets: 0 }
  const changed = Object.keys(schedule.changes()).filter((path) => DATES.includes(path))
  const first = changed.length ? await firstOf(schedule.id, principal) : undefined
  if (!first) return nothing
  const [facts] = await targetFacts(await targetRows.read([first.id]))
  if (!facts.schedule.is_running) return nothing
  const record = schedule.asRecord() as Record<string, unknown>
  const rule: Rule = Object.fromEntries(changed.map((path) => [path, record[path]]))
  const near = Date.parse(String(schedule.next_run_date ?? now.toISOString()))
  const moves = ruleMoves(facts, rule, { now, near })
  return { ...moves, equipment: first.label, targets: first.total }
}

async function firstOf(scheduleId: string, principal: Principal): Promise<First | undefined> {
  const seen = principal.can('view_equipment')
    ? visibility(principal, 'view', 'equipment')
    : { sql: 'true', bindings: [] }
  const [first] = await runCompiled<First>({
    sql: `SELECT t.id, e.name || ' (' || e.equipment_number || ')' AS label, count(*) OVER ()::int AS total
      FROM schedule_targets t JOIN equipment e ON e.id = t.equipment_id
      WHERE t.schedule_id = ?::uuid AND t.removed_at IS NULL AND ${seen.sql}
      ORDER BY t.next_due_at NULLS LAST, t.id LIMIT 1`,
    bindings: [scheduleId, ...seen.bindings],
  })
  return first
}
