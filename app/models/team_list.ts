import type { Principal } from '#models/principal'
import { OWN_TEAMS } from '#models/scope_rules'
import { EntityReader } from '#platform/entities/entity_reader'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Predicate } from '#platform/entities/query/predicate'
import type { Viewer } from '#platform/entities/viewer'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Whoever hands on work reads what teams there are; managing them is a permission of its own. @throws E_FORBIDDEN */
export function assertReadsTeams(principal: Principal) {
  if (!principal.can('view_teams')) principal.authorize('view_tasks')
}

export function teamRecords(viewer?: Viewer): Promise<EntityReader> {
  return EntityReader.of('team', { viewer })
}

/** `?team=mine`: what is asked of a team this user is in. @throws E_INVALID_QUERY */
export function ofMyTeams({ id }: Principal) {
  return (team: string): Predicate => {
    if (team !== 'mine') throw invalidQuery('team', 'team understands mine only')
    return { sql: `e.assigned_team IN (${OWN_TEAMS})`, bindings: [id] }
  }
}

/** How many people are in each team, in one query. */
export async function memberCounts(ids: string[]): Promise<Map<string, number>> {
  const rows = await tenant.query<{ id: string; count: number }>(COUNTS, [ids])
  return new Map(rows.map(({ id, count }) => [id, count]))
}

const COUNTS = `
  SELECT m.team_id AS id, count(*)::int AS count FROM team_members m JOIN users u ON u.id = m.user_id AND u.deleted_at IS NULL
  WHERE m.team_id = ANY($1::uuid[]) GROUP BY m.team_id`
