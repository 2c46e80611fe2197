import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

type Purged =
  | 'automation_runs'
  | 'idempotency_keys'
  | 'processed_events'
  | 'device_sessions'
  | 'bulk_changes'
  | 'effect_runs'
  | 'notifications'

/** Rows of one statement: a large purge never holds its locks for long. */
const BATCH = 5_000

/** @returns a visit that deletes what is older than `age`, batch by batch */
export function purge(table: Purged, column: string, age: string) {
  const sql = `DELETE FROM ${table} WHERE ctid IN (
    SELECT ctid FROM ${table} WHERE ${column} < now() - interval '${age}' LIMIT ${BATCH}) RETURNING 1`

  return async (owner: TenantIdentity) => {
    let gone
    do gone = await tenant.run(owner, () => tenant.query(sql))
    while (gone.length === BATCH)
  }
}
