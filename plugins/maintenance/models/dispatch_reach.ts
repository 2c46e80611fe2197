import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { listFilters } from '#models/visible_records'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Predicate } from '#platform/entities/query/predicate'

type Query = Record<string, unknown>

/** Tasks that somebody may see and hand out, over the alias `e`. @throws E_FORBIDDEN */
export function dispatchable(principal: Principal): Predicate {
  return all([visibility(principal, 'dispatch', 'tasks'), visibility(principal, 'view', 'tasks')])
}

/** Technicians somebody may see, over `e`: of a team, and those who may work in a facility. @throws E_FORBIDDEN */
export function crewWhere(principal: Principal, { team, facility }: Query = {}): Predicate {
  return all([
    visibility(principal, 'view', 'technicians'),
    ...idFilter(
      'team',
      team,
      'e.user_id IN (SELECT user_id FROM team_members WHERE team_id = ?::uuid)'
    ),
    ...idFilter('facility', facility, COVERS),
  ])
}

/** Tasks of the tray: of the team or somebody in it, in the facility or below. @throws E_FORBIDDEN, E_INVALID_QUERY */
export function trayWhere(principal: Principal, { team, facility }: Query): Predicate {
  const { within } = listFilters(principal, 'tasks')
  const isPlaced = facility !== undefined && facility !== ''
  return all([
    dispatchable(principal),
    ...idFilter('team', team, OF_TEAM),
    ...(isPlaced && within ? [within(String(facility))] : []),
  ])
}

const OF_TEAM = `EXISTS (SELECT FROM (SELECT ?::uuid AS id) asked WHERE e.assigned_team = asked.id
  OR e.assigned_to IN (SELECT m.user_id FROM team_members m WHERE m.team_id = asked.id))`

/** Without territories everywhere; else one of them lies above the facility or below it. */
const COVERS = `(e.territories = '[]' OR EXISTS (
  SELECT FROM facilities mine JOIN facilities asked ON asked.id = ?::uuid
  WHERE e.territories @> to_jsonb(mine.id::text)
    AND (starts_with(asked.path, mine.path) OR starts_with(mine.path, asked.path))))`

function idFilter(name: string, value: unknown, sql: string): Predicate[] {
  if (value === undefined || value === '') return []
  if (typeof value !== 'string' || !isUuid(value)) throw invalidQuery(name, `${name} must be an id`)
  return [{ sql, bindings: [value] }]
}

export function all(parts: Predicate[]): Predicate {
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  }
}
