import { listedNoun, nounOf, tableOf } from '#models/noun'
import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { visibleRecords } from '#models/visible_records'
import { leavesEverything } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { E_INVALID_QUERY } from '#platform/errors'
import type { Sees } from '#platform/live/live_stream'
import type { LiveTopic } from '#platform/live/live_topic'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** @throws E_INVALID_QUERY, E_FORBIDDEN, E_NOT_FOUND for a topic this user may not follow */
export async function assertFollows(principal: Principal, topics: LiveTopic[]) {
  for (const { entity, id } of topics) {
    if (entity === 'notification' && id === principal.id) continue
    if (!nounOf(entity)) throw new E_INVALID_QUERY(`"${entity}" cannot be followed`)
    const records = await visibleRecords(principal, await listedNoun(entity))
    if (id) await records.record(id)
  }
}

/** What a stream asks before it tells of an entity: one statement, and none for who sees everything. */
export function sees(principal: Principal, owner: TenantIdentity): Sees {
  return async (entity, ids) => {
    const noun = nounOf(entity)!
    const scope = visibility(principal, 'view', noun)
    if (leavesEverything(scope)) return true
    const query = {
      sql: `select exists (select from ${tableOf(noun)} e where e.id = any(?::uuid[]) and ${scope.sql}) as seen`,
      bindings: [ids, ...scope.bindings],
    }
    const [{ seen }] = await tenant.detached(owner, () => runCompiled<{ seen: boolean }>(query), {
      readOnly: true,
    })
    return seen
  }
}
