import logger from '@adonisjs/core/services/logger'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Raising } from '#plugins/maintenance/models/raising'

/** Targets of one unit: well below a second. */
const BATCH = 500

/** Batches side by side: while one is computed, PostgreSQL writes the other. */
const LANES = 2

/** Milliseconds any one statement may run, as in every worker. */
const STATEMENT = 60_000

/** Milliseconds until a target that cannot be raised is tried again, and one that somebody else held for too long. */
const LATER = { failed: 3_600_000, busy: 60_000 }

/** Waited for a lock in vain, or in a circle. */
const BUSY = ['55P03', '40P01']

const POSTPONE = 'UPDATE schedule_targets SET next_raise_at = $2 WHERE id = $1'
const WAITING = `
  SELECT id FROM schedule_targets WHERE next_raise_at <= $1
  ORDER BY next_raise_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`

type Sweep = { now?: Date; signal?: AbortSignal; batch?: number }

/**
 * Raises whatever a tenant has due, batch by batch, each in a unit of its own: killed in between, the next sweep goes
 * on where this one ended. Several at once take different targets. @returns how many tasks were made
 */
export async function raiseDueTasks(owner: TenantIdentity, sweep: Sweep = {}): Promise<number> {
  const lanes = Array.from({ length: LANES }, () => lane(owner, sweep))
  await Promise.allSettled(lanes)
  return (await Promise.all(lanes)).reduce((sum, raised) => sum + raised, 0)
}

async function lane(
  owner: TenantIdentity,
  { now = new Date(), signal, batch = BATCH }: Sweep
): Promise<number> {
  let raised = 0
  while (!signal?.aborted) {
    const done = await unit(owner, () => new Raising(now).due(batch)).catch((error: Error) => {
      logger.error({ err: error, tenant: owner.slug }, 'a batch of schedules could not be raised')
      return oneByOne(owner, now)
    })
    raised += done.raised
    if (!done.looked) break
  }
  return raised
}

/** What spoils a batch is found and put off, and the others of it are raised. */
async function oneByOne(owner: TenantIdentity, now: Date) {
  const waiting = await unit(owner, () => tenant.query<{ id: string }>(WAITING, [now]))
  let raised = 0
  for (const { id } of waiting) {
    try {
      raised += (await unit(owner, () => new Raising(now).named([id]))).raised
    } catch (error) {
      logger.error({ err: error, tenant: owner.slug, target: id }, 'a schedule could not be raised')
      const later = BUSY.includes((error as { code?: string }).code ?? '') ? 'busy' : 'failed'
      await unit(owner, () => tenant.query(POSTPONE, [id, new Date(now.getTime() + LATER[later])]))
    }
  }
  return { looked: waiting.length, raised }
}

function unit<T>(owner: TenantIdentity, work: () => T) {
  return tenant.run(owner, work, { timeout: STATEMENT })
}
