import type { Principal } from '#models/principal'
import { OWN_FACILITIES } from '#models/scope_rules'
import { EVERYTHING, NOTHING, type Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_FORBIDDEN } from '#platform/errors'

/**
 * Which locations a permission for stock reaches, over the alias `s`: all, or those at the facilities of whoever asks;
 * nothing is anybody's own or assigned. @throws E_FORBIDDEN without the permission
 */
export function placesFor(principal: Principal, permission: string): Predicate {
  principal.authorize(permission)
  const scope = principal.scopeOf(permission)
  if (scope === 'all') return EVERYTHING
  if (scope !== 'facility') return NOTHING
  return { sql: `s.facility_id IN (${OWN_FACILITIES})`, bindings: [principal.id] }
}

/** That all of these places are among them. @throws E_FORBIDDEN */
export async function assertReaches(
  principal: Principal,
  permission: string,
  places: (string | null | undefined)[]
) {
  const reach = placesFor(principal, permission)
  if (reach === EVERYTHING) return
  const asked = [...new Set(places.filter((id) => typeof id === 'string'))]
  const found = await runCompiled({
    sql: `SELECT FROM stock_locations s WHERE s.id = ANY (?::uuid[]) AND ${reach.sql}`,
    bindings: [asked, ...reach.bindings],
  })
  if (found.length === asked.length) return
  throw new E_FORBIDDEN(
    `Your role does not allow this here: its ${permission} does not reach this location`
  )
}
