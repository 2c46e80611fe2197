import { enqueue } from '#platform/jobs/enqueue'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Longer than the retries of a job take altogether, and than any step. */
const SILENCE = '15 minutes'

/**
 * Durable jobs that have stood still for too long: their queue entry died with a server, or went to the dead
 * letters unnoticed. Asking once more is harmless where one still runs: two workers never share a job.
 */
export async function rescueJobs(owner: TenantIdentity) {
  await tenant.run(owner, async () => {
    const lost = await tenant.query<{ id: string; name: string }>(`
      UPDATE jobs SET updated_at = now()
      WHERE state IN ('queued', 'running', 'cancelling') AND updated_at < now() - interval '${SILENCE}'
      RETURNING id, name`)
    for (const { id, name } of lost)
      await enqueue(name, { job: id }, { id: null, channel: 'system' })
  })
}
