import type { Principal } from '#models/principal'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { becauseText, type Because } from '#plugins/maintenance/engine/because'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { calendarWhere } from '#plugins/maintenance/models/calendar_filters'
import type { Window } from '#plugins/maintenance/models/occurrence_window'
import { targetFacts } from '#plugins/maintenance/models/target_facts'
import type { TargetRow } from '#plugins/maintenance/models/target_rows'
import { Upcoming } from '#plugins/maintenance/models/upcoming'

/** Occurrences of one answer: more than that nobody sees on a page. */
const MOST = 5_000

/** How an occurrence is told: those that are kept, and those that are yet to come. */
export type CalendarEntry = {
  id: string | null
  schedule_id: string
  schedule_name: string
  equipment_id: string
  equipment: { id: string; label: string }
  key: string
  due_at: string
  raise_at: string
  state: string
  because: string
  reason: Because
  task_id: string | null
  assigned_to: string | null
  assigned_team: string | null
}

type Place = Pick<
  CalendarEntry,
  'schedule_name' | 'assigned_to' | 'assigned_team' | 'schedule_id' | 'equipment_id'
> & { label: string }
type Kept = Place & {
  id: string
  key: string
  due_at: Date
  raise_at: Date
  state: string
  reason: Because
  task_id: string | null
}

const PLACE = `e.id AS schedule_id, e.schedule_name, e.assigned_to, e.assigned_team, q.id AS equipment_id,
  q.name || ' (' || q.equipment_number || ')' AS label`

/** Everything that is or will be due in a window, of all schedules somebody may see. */
export class ScheduleCalendar {
  private readonly where: Predicate

  /** @throws E_FORBIDDEN, E_INVALID_QUERY */
  constructor(
    principal: Principal,
    query: Record<string, unknown>,
    private readonly now = new Date()
  ) {
    this.where = calendarWhere(principal, query)
  }

  /** In the order of their due times; `is_cut` where there is more than an answer holds. */
  async entries(window: Window): Promise<{ entries: CalendarEntry[]; is_cut: boolean }> {
    const kept = await this.kept(window)
    const { coming, isCut } = await this.coming(window)
    const entries = [...kept, ...coming].sort((a, b) =>
      a.due_at < b.due_at ? -1 : a.due_at > b.due_at ? 1 : 0
    )
    return { entries: entries.slice(0, MOST), is_cut: isCut || entries.length > MOST }
  }

  private async kept({ from, to }: Window): Promise<CalendarEntry[]> {
    const rows = await runCompiled<Kept>({
      sql: `SELECT o.id, o.occurrence_key AS key, o.due_at, o.raise_at, o.state, o.because AS reason, o.task_id, ${PLACE}
        FROM occurrences o JOIN maintenance_schedules e ON e.id = o.schedule_id JOIN equipment q ON q.id = o.equipment_id
        WHERE o.state <> 'planned' AND o.due_at >= ? AND o.due_at < ? AND ${this.where.sql}
        ORDER BY o.due_at, o.id LIMIT ${MOST + 1}`,
      bindings: [from, to, ...this.where.bindings],
    })
    return rows.map((row) => ({
      ...placeOf(row.id, row),
      key: row.key,
      due_at: row.due_at.toISOString(),
      raise_at: row.raise_at.toISOString(),
      state: row.state,
      because: becauseText(row.reason),
      reason: row.reason,
      task_id: row.task_id,
    }))
  }

  /** Cut where there are more targets than are looked at, however few of those have something in the window. */
  private async coming(window: Window): Promise<{ coming: CalendarEntry[]; isCut: boolean }> {
    const rows = await runCompiled<Place & TargetRow>({
      sql: `SELECT t.id, t.since, t.settled_at, q.facility_id, q.deleted_at IS NOT NULL OR q.status = 'retired' AS is_gone, ${PLACE}
        FROM schedule_targets t JOIN maintenance_schedules e ON e.id = t.schedule_id AND e.is_active
          JOIN equipment q ON q.id = t.equipment_id
        WHERE t.removed_at IS NULL AND t.next_due_at < ? AND ${this.where.sql}
        ORDER BY t.next_due_at, t.id LIMIT ${MOST + 1}`,
      bindings: [window.to, ...this.where.bindings],
    })
    const places = new Map(rows.map((row) => [row.id, row]))
    const upcoming = new Upcoming(window, this.now)
    const coming: CalendarEntry[] = []
    for (const each of await targetFacts(rows.slice(0, MOST))) {
      if (coming.length > MOST) break
      const place = places.get(each.target.id)!
      for (const found of upcoming.of(each)) coming.push(entryOf(place, found))
    }
    return { coming, isCut: rows.length > MOST }
  }
}

function placeOf(id: string | null, row: Place) {
  return {
    id,
    schedule_id: row.schedule_id,
    schedule_name: row.schedule_name,
    equipment_id: row.equipment_id,
    equipment: { id: row.equipment_id, label: row.label },
    assigned_to: row.assigned_to,
    assigned_team: row.assigned_team,
  }
}

function entryOf(
  place: Place,
  { key, because, state, due_at, raise_at }: Occurrence
): CalendarEntry {
  return {
    ...placeOf(null, place),
    key,
    due_at,
    raise_at,
    state: state === 'raised' ? 'planned' : state,
    because: becauseText(because),
    reason: because,
    task_id: null,
  }
}
