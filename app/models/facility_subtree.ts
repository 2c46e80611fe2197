import { isOwn, nouns, type Noun } from '#models/noun'
import { STANDS_IN } from '#models/scope_rules'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Predicate } from '#platform/entities/query/predicate'

/** Whether its records stand in facilities. */
export function isPlaced(noun: Noun) {
  return conditionOf(noun) !== undefined
}

/** `filter[within]=<id>`: a facility and everything below it. @throws E_INVALID_QUERY */
export function withinFacility(noun: Noun) {
  return (id: string): Predicate => {
    if (!isUuid(id))
      throw invalidQuery('filter[within]', 'filter[within] must be the id of a facility')
    const sql = conditionOf(noun) ?? 'false'
    return { sql, bindings: Array.from({ length: sql.split('?').length - 1 }, () => id) }
  }
}

function conditionOf(noun: Noun) {
  return isOwn(noun) ? STANDS_IN : nouns.find(noun)?.within
}
