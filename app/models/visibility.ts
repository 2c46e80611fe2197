import { isCore, type CoreNoun, type Noun } from '#models/noun'
import type { Scope } from '#models/permission'
import type { Principal } from '#models/principal'
import { EVERYTHING, NOTHING, type Predicate } from '#platform/entities/query/predicate'

/** The facilities a user is assigned to, and all below them. */
const OWN_FACILITIES = `
  SELECT below.id FROM user_facilities mine JOIN facilities top ON top.id = mine.facility_id
  JOIN facilities below ON below.path LIKE top.path || '%' WHERE mine.user_id = ?`

const OWN = { sql: 'e.created_by = ?' }

/** The teams a user is in; one that is deleted gives nobody anything. */
export const OWN_TEAMS = `
  SELECT mine.team_id FROM team_members mine JOIN teams t ON t.id = mine.team_id AND t.deleted_at IS NULL
  WHERE mine.user_id = ?`

/** What is asked of a team is asked of each of its people, beside what is asked of them alone. */
const TEAM_TASKS = `(assigned_team IN (${OWN_TEAMS}) OR assigned_to = ?)`

type Rule = {
  sql: string
  /** The same for asking of row after row: what depends on no row is gathered once. */
  each?: string
}

type Rules = Partial<Record<Scope, Rule>>

/** Which rows a scope leaves, over the alias `e`. What a noun does not list, nobody has by that scope. */
const RULES: Record<CoreNoun, Rules> = {
  facilities: {
    own: OWN,
    team: {
      sql: `e.id IN (SELECT facility_id FROM tasks WHERE ${TEAM_TASKS} AND deleted_at IS NULL)`,
    },
    facility: { sql: `e.id IN (${OWN_FACILITIES})` },
  },
  equipment: {
    own: OWN,
    assigned: {
      sql: `e.id IN (SELECT equipment_id FROM tasks WHERE assigned_to = ? AND deleted_at IS NULL)`,
    },
    team: {
      sql: `e.id IN (SELECT equipment_id FROM tasks WHERE ${TEAM_TASKS} AND deleted_at IS NULL)`,
    },
    facility: {
      sql: `e.facility_id IN (${OWN_FACILITIES})`,
      each: `e.facility_id = ANY (ARRAY(${OWN_FACILITIES}))`,
    },
  },
  tasks: {
    own: OWN,
    assigned: { sql: 'e.assigned_to = ?' },
    team: { sql: `(e.assigned_team IN (${OWN_TEAMS}) OR e.assigned_to = ?)` },
    facility: {
      sql: `(e.facility_id IN (${OWN_FACILITIES}) OR e.equipment_id IN (SELECT id FROM equipment WHERE facility_id IN (${OWN_FACILITIES})))`,
    },
  },
}

/** Records of the company's own entities: by what all of them have. */
const RECORD_RULES: Rules = {
  own: OWN,
  assigned: { sql: 'e.assigned_to = ?' },
  team: { sql: `(e.assigned_team IN (${OWN_TEAMS}) OR e.assigned_to = ?)` },
  facility: {
    sql: `e.facility_id IN (${OWN_FACILITIES})`,
    each: `e.facility_id = ANY (ARRAY(${OWN_FACILITIES}))`,
  },
}

/**
 * What this user may do `action` to, as a condition over the alias `e`; it holds on lists, counts, search,
 * pickers and exports alike. @throws E_FORBIDDEN without the permission
 */
export function visibility(principal: Principal, action: string, noun: Noun): Predicate {
  const permission = `${action}_${noun}`
  principal.authorize(permission)
  return scopePredicate(principal.scopeOf(permission), noun, principal.id)
}

/** The rows a scope leaves to a user; none without a scope. */
export function scopePredicate(scope: Scope | null, noun: Noun, userId: string): Predicate {
  return ofUser(userId, ruleOf(scope, noun).sql)
}

/** The same for what the rows of a page point at, which is asked one by one. */
export function scopeOfEach(scope: Scope | null, noun: Noun, userId: string): Predicate {
  const { sql, each = sql } = ruleOf(scope, noun)
  return ofUser(userId, each)
}

function ruleOf(scope: Scope | null, noun: Noun): Rule {
  if (scope === 'all') return EVERYTHING
  return (scope && (isCore(noun) ? RULES[noun] : RECORD_RULES)[scope]) || NOTHING
}

function ofUser(userId: string, sql: string): Predicate {
  return { sql, bindings: Array.from({ length: sql.split('?').length - 1 }, () => userId) }
}
