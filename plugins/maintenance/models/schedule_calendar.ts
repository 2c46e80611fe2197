import type { Principal } from '#models/principal'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { becauseText, type Because } from '#plugins/maintenance/engine/because'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { calendarWhere } from '#plugins/maintenance/models/calendar_filters'
import type { Window } from '#plugins/maintenance/models/occurrence_window'
import { targetFacts, type TargetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'
import type { TargetRow } from '#plugins/maintenance/models/target_rows'

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
  'schedule_name' | 'equipment' | 'assigned_to' | 'assigned_team' | 'schedule_id' | 'equipment_id'
>
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
  json_build_object('id', q.id, 'label', q.name || ' (' || q.equipment_number || ')') AS equipment`

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
    const coming = await this.coming(window)
    const entries = [...kept, ...coming].sort((a, b) =>
      a.due_at < b.due_at ? -1 : a.due_at > b.due_at ? 1 : 0
    )
    return { entries: entries.slice(0, MOST), is_cut: entries.length > MOST }
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
      ...row,
      due_at: row.due_at.toISOString(),
      raise_at: row.raise_at.toISOString(),
      because: becauseText(row.reason),
    }))
  }

  private async coming(window: Window): Promise<CalendarEntry[]> {
    const rows = await runCompiled<Place & TargetRow>({
      sql: `SELECT t.id, t.since, t.settled_at, q.facility_id, q.deleted_at IS NOT NULL OR q.status = 'retired' AS is_gone, ${PLACE}
        FROM schedule_targets t JOIN maintenance_schedules e ON e.id = t.schedule_id AND e.is_active
          JOIN equipment q ON q.id = t.equipment_id
        WHERE t.removed_at IS NULL AND t.next_due_at < ? AND ${this.where.sql}
        ORDER BY t.next_due_at, t.id LIMIT ${MOST}`,
      bindings: [window.to, ...this.where.bindings],
    })
    const places = new Map(rows.map((row) => [row.id, placeOf(row)]))
    const entries: CalendarEntry[] = []
    for (const each of await targetFacts(rows)) {
      if (entries.length > MOST) break
      const place = places.get(each.target.id)!
      for (const found of this.undecided(each, window)) entries.push(entryOf(place, found))
    }
    return entries
  }

  /** What nobody has written down yet; what is due this minute is about to be raised. */
  private undecided(facts: TargetFacts, { from, to }: Window): Occurrence[] {
    const decided = new Set(
      facts.rows.filter(({ state }) => state !== 'planned').map((row) => row.occurrence_key)
    )
    return new TargetOccurrences(facts, this.now)
      .between(from, to)
      .filter(({ key }) => !decided.has(key))
  }
}

function placeOf({
  schedule_id,
  schedule_name,
  equipment_id,
  equipment,
  assigned_to,
  assigned_team,
}: Place): Place {
  return { schedule_id, schedule_name, equipment_id, equipment, assigned_to, assigned_team }
}

function entryOf(place: Place, { key, because, state, ...times }: Occurrence): CalendarEntry {
  const isNear = state === 'raised'
  return {
    id: null,
    ...place,
    key,
    ...times,
    state: isNear ? 'planned' : state,
    because: becauseText(because),
    reason: because,
    task_id: null,
  }
}
