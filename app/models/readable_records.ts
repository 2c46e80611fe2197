import { nounOf } from '#models/noun'
import type { Principal } from '#models/principal'
import { scopeOfEach } from '#models/visibility'
import type { ReadableRecords } from '#platform/entities/query/linked_entities'
import { EVERYTHING, NOTHING } from '#platform/entities/query/predicate'

/**
 * Which records of other entities somebody may read the values of, where a lookup or roll-up asks: those
 * their lists show. It is narrower than what may be named (`namedTo`): a name is not a record.
 */
export function readableTo(principal: Principal): ReadableRecords {
  return (key) => {
    const noun = nounOf(key)
    if (noun) return scopeOfEach(principal.scopeOf(`view_${noun}`), noun, principal.id)
    return principal.can(`view_${key}s`) ? EVERYTHING : NOTHING
  }
}
