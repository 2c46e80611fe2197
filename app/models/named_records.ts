import { nounOf } from '#models/noun'
import type { Principal } from '#models/principal'
import { scopeOfEach } from '#models/visibility'
import { leavesEverything, type Predicate } from '#platform/entities/query/predicate'

/** The records of an entity that somebody may know by name; undefined is all of them. */
export type Named = (entity: string) => Predicate | undefined

/**
 * Whoever may see a record knows its name. A facility is named wherever something one may see stands in it:
 * who lists no places must know all the same where the lift is. People and teams are names alone.
 */
export function namedTo(principal: Principal): Named {
  return (entity) => {
    const noun = nounOf(entity)
    if (!noun || noun === 'facilities') return undefined
    const scope = scopeOfEach(principal.scopeOf(`view_${noun}`), noun, principal.id)
    return leavesEverything(scope) ? undefined : scope
  }
}
