import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Rows sealed in one transaction: a second sealer finds the lock free again soon. */
const BATCH = 1_000

/**
 * Chains what the audit log has gained since the last time, in the order of commits. One sealer works at a
 * time; another one that comes meanwhile leaves at once, because the first does its work as well.
 * @returns how many rows were sealed
 */
export async function sealAudit(owner: TenantIdentity): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await tenant.run(owner, sealBatch)
    sealed += count
    if (count < BATCH) return sealed
  }
}

async function sealBatch() {
  const waiting = await tenant.query('SELECT 1 FROM audit_unsealed LIMIT 1')
  if (!waiting.length) return 0
  const [{ sealed }] = await tenant.query<{ sealed: number }>('SELECT seal_audit($1) AS sealed', [
    BATCH,
  ])
  return sealed
}
