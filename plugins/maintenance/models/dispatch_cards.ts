import type { Span } from '#plugins/maintenance/engine/spans'
import type { Principal } from '#models/principal'
import { tenantFacts } from '#models/rule_facts'
import { visibility } from '#models/visibility'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { USUAL_MINUTES } from '#plugins/maintenance/engine/dispatch/facts'
import { Zone } from '#plugins/maintenance/engine/zone'
import { dispatchable, trayWhere } from '#plugins/maintenance/models/dispatch_reach'

/** Tasks of one answer: of the tray, and of all technicians. */
const MOST_IN_TRAY = 200
const MOST_PLACED = 5_000

/** A task as the board shows it; of one its reader may not see nothing but when and how long. */
export type Card = {
  id: string
  task_number: string | null
  title: string | null
  priority: string | null
  status: string | null
  status_category: string | null
  due_date: string | null
  planned_start: Date | null
  planned_minutes: number | null
  required_skills: string[]
  planning_exception: string | null
  /** Planned for a time before today, and open all the same. */
  is_overdue: boolean
  facility: { id: string; label: string } | null
  assigned_to: string | null
  technician: { id: string; label: string } | null
  assigned_team: string | null
  version: number
  can_move: boolean
}

const OPEN =
  "e.status_category IS DISTINCT FROM 'done' AND e.status_category IS DISTINCT FROM 'void'"

/** Over `clock`: what takes until today is under way. */
const OVERDUE = `(${OPEN} AND e.planned_start IS NOT NULL
  AND e.planned_start + make_interval(mins => coalesce(e.planned_minutes, ${USUAL_MINUTES})) <= clock.today)`

/** Whom the board no longer shows. */
const GONE = `e.assigned_to IN (SELECT g.user_id FROM technician_profiles g JOIN users u ON u.id = g.user_id
  WHERE g.deleted_at IS NULL AND NOT (g.is_active AND u.is_active AND u.deleted_at IS NULL))`

const CLOCK = '(SELECT ?::timestamptz AS today) clock'

const COLUMNS = `e.id, e.task_number, e.title, e.priority, e.status, e.status_category, e.due_date::text,
  e.planned_start, e.planned_minutes, coalesce(e.required_skills, '[]') AS required_skills, e.planning_exception,
  ${OVERDUE} AS is_overdue,
  CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'label', f.name) END AS facility,
  CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'label', p.name) END AS technician,
  e.assigned_to, e.assigned_team, e.row_version AS version`

const BESIDE = `LEFT JOIN equipment q ON q.id = e.equipment_id
  LEFT JOIN facilities f ON f.id = coalesce(e.facility_id, q.facility_id)
  LEFT JOIN technician_profiles p ON p.user_id = e.assigned_to AND p.deleted_at IS NULL`

const URGENT_FIRST =
  "is_overdue DESC, e.due_date NULLS LAST, array_position(ARRAY['critical', 'high', 'medium', 'low'], e.priority), e.id"

/**
 * Open tasks that nobody who works has, that have no time yet, or whose time is over, those first; then the most
 * urgent. What users of the board have in its window stands on its day.
 */
export async function trayCards(
  principal: Principal,
  query: Record<string, unknown>,
  { users, window: { from, to } }: { users: string[]; window: Span }
) {
  const where = trayWhere(principal, query)
  const rows = await runCompiled<Card & { total: number }>({
    sql: `WITH waiting AS (
        SELECT e.id, ${OVERDUE} AS is_overdue, count(*) OVER ()::int AS total FROM tasks e, ${CLOCK}
        WHERE e.deleted_at IS NULL AND ${OPEN} AND (e.assigned_to IS NULL OR e.planned_start IS NULL OR ${GONE} OR ${OVERDUE}
            AND NOT (e.assigned_to = ANY(?::uuid[]) AND e.planned_start >= ? AND e.planned_start < ?)) AND ${where.sql}
        ORDER BY ${URGENT_FIRST} LIMIT ${MOST_IN_TRAY})
      SELECT ${COLUMNS}, true AS can_move, w.total
      FROM waiting w JOIN tasks e ON e.id = w.id ${BESIDE}, ${CLOCK} ORDER BY ${URGENT_FIRST}`,
    bindings: [today(), users, new Date(from), new Date(to), ...where.bindings, today()],
  })
  const total = rows[0]?.total ?? 0
  return { total, cards: rows.map(({ total: _total, ...card }) => card) }
}

/** What users have planned in a window, by user. */
export async function placedCards(principal: Principal, users: string[], { from, to }: Span) {
  const [seen, open] = [visibility(principal, 'view', 'tasks'), dispatchable(principal)]
  const rows = await runCompiled<Card & { is_seen: boolean }>({
    sql: `SELECT ${COLUMNS}, (${seen.sql}) AS is_seen, (${open.sql} AND ${OPEN}) AS can_move FROM tasks e ${BESIDE}, ${CLOCK}
      WHERE e.assigned_to = ANY(?::uuid[]) AND e.planned_start >= ? AND e.planned_start < ?
        AND e.deleted_at IS NULL AND e.status_category IS DISTINCT FROM 'void'
      ORDER BY e.planned_start, e.id LIMIT ${MOST_PLACED + 1}`,
    bindings: [...seen.bindings, ...open.bindings, today(), users, new Date(from), new Date(to)],
  })
  const told = rows.slice(0, MOST_PLACED)
  const cards = told.map(({ is_seen: isSeen, ...card }) => (isSeen ? card : veiled(card)))
  return {
    cards: Map.groupBy(cards, ({ assigned_to: user }) => user!),
    isCut: rows.length > MOST_PLACED,
  }
}

/** One task, as far as a condition over `e` lets it be seen. */
export async function cardOf(id: string, where: Predicate): Promise<Card | undefined> {
  const [card] = await runCompiled<Card>({
    sql: `SELECT ${COLUMNS}, ${OPEN} AS can_move FROM tasks e ${BESIDE}, ${CLOCK}
      WHERE e.id = ?::uuid AND e.deleted_at IS NULL AND ${where.sql}`,
    bindings: [today(), id, ...where.bindings],
  })
  return card
}

/** Midnight where the company is. */
function today() {
  const zone = Zone.named(tenantFacts().time_zone)
  return new Date(zone.at(zone.dayOf(Date.now()), 0))
}

/** Named one by one: what cards get later stays hidden until somebody says otherwise. */
function veiled(card: Card): Card {
  const nothing = { task_number: null, title: null, priority: null, status: null }
  return {
    ...nothing,
    id: card.id,
    status_category: null,
    due_date: null,
    planned_start: card.planned_start,
    planned_minutes: card.planned_minutes,
    required_skills: [],
    planning_exception: null,
    is_overdue: false,
    facility: null,
    assigned_to: card.assigned_to,
    technician: card.technician,
    assigned_team: null,
    version: card.version,
    can_move: false,
  }
}
