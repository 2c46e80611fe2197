import type { Principal } from '#models/principal'
import { BELOW } from '#models/scope_rules'
import { visibility } from '#models/visibility'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Predicate } from '#platform/entities/query/predicate'

const FILTERS: Record<string, string> = {
  schedule: 'e.id = ?::uuid',
  equipment: 'q.id = ?::uuid',
  technician: 'e.assigned_to = ?::uuid',
  team: 'e.assigned_team = ?::uuid',
  facility: `q.facility_id IN (SELECT e.id FROM facilities e WHERE ${BELOW})`,
}
const NOT_FILTERS = ['from', 'to', 'page', 'page_size', 'rule']

/**
 * What somebody sees of occurrences, as they ask for it: over `e`, the schedule, and `q`, the equipment.
 * @throws E_FORBIDDEN, E_INVALID_QUERY
 */
export function calendarWhere(principal: Principal, query: Record<string, unknown>): Predicate {
  const parts = [
    visibility(principal, 'view', 'maintenance_schedules'),
    onVisibleEquipment(principal),
    ...filtersOf(query),
  ]
  return {
    sql: ['e.deleted_at IS NULL', ...parts.map(({ sql }) => sql)].join(' AND '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  }
}

/** A schedule for many pieces is seen on those its reader may see. */
function onVisibleEquipment(principal: Principal): Predicate {
  if (!principal.can('view_equipment')) return { sql: 'true', bindings: [] }
  const { sql, bindings } = visibility(principal, 'view', 'equipment')
  return { sql: `q.id IN (SELECT e.id FROM equipment e WHERE ${sql})`, bindings }
}

function filtersOf(query: Record<string, unknown>): Predicate[] {
  const asked = Object.entries(query).filter(([name]) => !NOT_FILTERS.includes(name))
  return asked.map(([name, value]) => {
    const sql = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
    if (!sql) throw invalidQuery(name, `Calendars cannot be filtered by "${name}"`)
    if (typeof value !== 'string' || !isUuid(value))
      throw invalidQuery(name, `${name} must be an id`)
    return { sql, bindings: Array.from({ length: sql.split('?::').length - 1 }, () => value) }
  })
}
