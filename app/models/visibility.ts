import { nouns, type Noun } from '#models/noun'
import type { Scope } from '#models/permission'
import type { Principal } from '#models/principal'
import type { Rule } from '#models/registered_noun'
import { rulesBy } from '#models/scope_rules'
import { EVERYTHING, NOTHING, type Predicate } from '#platform/entities/query/predicate'

/** Records of the company's own entities: by what all of them have. */
const RECORD_RULES = rulesBy(['created_by', 'assigned_to', 'assigned_team', 'facility_id'])

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
  const rules = nouns.find(noun)?.rules ?? RECORD_RULES
  return (scope && rules[scope]) || NOTHING
}

function ofUser(userId: string, sql: string): Predicate {
  return { sql, bindings: Array.from({ length: sql.split('?').length - 1 }, () => userId) }
}
