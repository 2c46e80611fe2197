import { isCore, type CoreNoun, type Noun } from '#models/noun'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Predicate } from '#platform/entities/query/predicate'

/** A node's path as text range: ids are hexadecimal, and "g" comes behind them all. */
const BELOW = `e.path >= (SELECT path FROM facilities WHERE id = ?::uuid) AND e.path < (SELECT path || 'g' FROM facilities WHERE id = ?::uuid)`
const FACILITIES = `SELECT e.id FROM facilities e WHERE ${BELOW}`

const STANDS_IN = `e.facility_id IN (${FACILITIES})`

const CONDITIONS: Record<CoreNoun, string> = {
  facilities: `(${BELOW})`,
  equipment: STANDS_IN,
  tasks: `(e.facility_id IN (${FACILITIES}) OR e.equipment_id IN (SELECT id FROM equipment WHERE facility_id IN (${FACILITIES})))`,
}

/** `filter[within]=<id>`: a facility and everything below it. @throws E_INVALID_QUERY */
export function withinFacility(noun: Noun) {
  return (id: string): Predicate => {
    if (!isUuid(id))
      throw invalidQuery('filter[within]', 'filter[within] must be the id of a facility')
    const sql = isCore(noun) ? CONDITIONS[noun] : STANDS_IN
    return { sql, bindings: Array.from({ length: sql.split('?').length - 1 }, () => id) }
  }
}
