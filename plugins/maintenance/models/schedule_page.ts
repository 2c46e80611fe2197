import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { ScheduleCalendar, type CalendarEntry } from '#plugins/maintenance/models/schedule_calendar'

const DAY = 86_400_000
/** Occurrences and pieces of equipment a page shows of each kind; the calendar shows them all. */
const SHOWN = 50
/** Days ahead, by the pieces a schedule is for: of a thousand a month is plenty. */
const AHEAD = (targets: number) => (targets > 100 ? 62 : 400)

type Target = { id: string; label: string; next_due_at: Date | null }

/** What a schedule is for, what lies ahead of it and what it has done. */
export async function schedulePage(scheduleId: string, principal: Principal) {
  const { targets, total } = await targetsOf(scheduleId, principal)
  const now = Date.now()
  const calendar = new ScheduleCalendar(principal, { schedule: scheduleId })
  const at = (days: number) => new Date(now + days * DAY)
  const before = await calendar.entries({ from: at(-400), to: at(0) })
  const ahead = await calendar.entries({ from: at(0), to: at(AHEAD(total)) })
  const isOpen = ({ state }: CalendarEntry) => state === 'raised' || state === 'planned'
  const coming = [...before.entries.filter(isOpen), ...ahead.entries]
  const past = before.entries.filter((entry) => !isOpen(entry)).reverse()
  return {
    targets,
    target_count: total,
    coming: { entries: coming.slice(0, SHOWN), total: coming.length },
    past: { entries: past.slice(0, SHOWN), total: past.length },
  }
}

async function targetsOf(scheduleId: string, principal: Principal) {
  const seen = principal.can('view_equipment')
    ? visibility(principal, 'view', 'equipment')
    : { sql: 'false', bindings: [] }
  const rows = await runCompiled<Target & { total: number }>({
    sql: `SELECT e.id, e.name || ' (' || e.equipment_number || ')' AS label, t.next_due_at, count(*) OVER ()::int AS total
      FROM schedule_targets t JOIN equipment e ON e.id = t.equipment_id
      WHERE t.schedule_id = ?::uuid AND t.removed_at IS NULL AND ${seen.sql}
      ORDER BY t.next_due_at NULLS LAST, e.name LIMIT ${SHOWN}`,
    bindings: [scheduleId, ...seen.bindings],
  })
  const targets = rows.map(({ id, label, next_due_at }) => ({ id, label, next_due_at }))
  return { targets, total: rows[0]?.total ?? 0 }
}
