import type { Principal } from '#models/principal'
import { scopeOfEach, type Noun } from '#models/visibility'
import { leavesEverything, type Predicate } from '#platform/entities/query/predicate'

/**
 * What is named only to whoever may see it. A facility is named wherever something one may see stands in it:
 * who lists no places must know all the same where the lift is. People and teams are names alone.
 */
const NAMED_WITHIN_SCOPE: Record<string, Noun> = { equipment: 'equipment', task: 'tasks' }

/** Which records somebody may know by name, by entity; those not mentioned they may know all. */
export function namedTo(principal: Principal): Record<string, Predicate> {
  const scopes = Object.entries(NAMED_WITHIN_SCOPE).map(([entity, noun]) => {
    const scope = principal.scopeOf(`view_${noun}`)
    return [entity, scopeOfEach(scope, noun, principal.id)] as const
  })
  return Object.fromEntries(scopes.filter(([, scope]) => !leavesEverything(scope)))
}
