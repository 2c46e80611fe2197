import type { Scope } from '#models/permission'
import type { Principal } from '#models/principal'
import { EVERYTHING, type Predicate } from '#platform/entities/query/predicate'

export type Noun = 'facilities' | 'equipment' | 'tasks'

const NOTHING: Predicate = { sql: 'false', bindings: [] }

/** The facilities a user is assigned to, and all below them. */
const OWN_FACILITIES = `
  SELECT below.id FROM user_facilities mine JOIN facilities top ON top.id = mine.facility_id
  JOIN facilities below ON below.path LIKE top.path || '%' WHERE mine.user_id = ?`

const OWN = { sql: 'e.created_by = ?' }

/** Which rows a scope leaves, over the alias `e`. What a noun does not list, nobody has by that scope. */
const RULES: Record<Noun, Partial<Record<Scope, { sql: string }>>> = {
  facilities: { own: OWN, facility: { sql: `e.id IN (${OWN_FACILITIES})` } },
  equipment: {
    own: OWN,
    assigned: {
      sql: `e.id IN (SELECT equipment_id FROM tasks WHERE assigned_to = ? AND deleted_at IS NULL)`,
    },
    facility: { sql: `e.facility_id IN (${OWN_FACILITIES})` },
  },
  tasks: {
    own: OWN,
    assigned: { sql: 'e.assigned_to = ?' },
    facility: {
      sql: `(e.facility_id IN (${OWN_FACILITIES}) OR e.equipment_id IN (SELECT id FROM equipment WHERE facility_id IN (${OWN_FACILITIES})))`,
    },
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
  if (scope === 'all') return EVERYTHING
  const rule = scope && RULES[noun][scope]
  if (!rule) return NOTHING
  const count = rule.sql.split('?').length - 1
  return { sql: rule.sql, bindings: Array.from({ length: count }, () => userId) }
}
