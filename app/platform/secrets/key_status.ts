import { keyrings } from '#platform/secrets/keyrings'
import { lastReseal } from '#platform/secrets/reseal_secrets'
import { secretStores } from '#platform/secrets/secret_stores'
import { dataKeyRows } from '#platform/tenancy/data_key_rows'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What an operator wants to know of a tenant's keys before something is thrown away. @throws E_MASTER_KEY */
export async function keysOf(owner: TenantIdentity) {
  const ring = await keyrings.of(owner)
  const rows = await dataKeyRows.of(owner.id)
  const read = async () => ({ waiting: await secretStores.waiting(ring), job: await lastReseal() })
  const { waiting, job } = await tenant.run(owner, read, { readOnly: true, timeout: 60_000 })
  return {
    versions: rows.map(({ version }) => version),
    masters: [...new Set(rows.map(({ master_id: id }) => id))],
    waiting,
    job: job ? `${job.state} ${job.done}/${job.total ?? '?'}` : 'none',
  }
}
