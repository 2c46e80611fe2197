import { v7 } from 'uuid'
import type { Actor } from '#platform/events/actor'
import { wakeRelay } from '#platform/events/relay_bell'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What the name of an outbox row begins with when it asks for a job and does not tell an event. */
export const JOB_INTENT = 'job:'

/**
 * Asks for a job in the business transaction: it runs if and only if that commits, at least once.
 * @param input plain JSON, checked by the job's validator when it runs
 */
export async function enqueue(name: string, input: object, by: Actor) {
  await tenant.query(
    'INSERT INTO outbox (id, name, payload, actor_id, trace) VALUES ($1, $2, $3, $4, $5)',
    [v7(), JOB_INTENT + name, JSON.stringify(input), by.id, by.requestId ?? null]
  )
  const owner = tenant.current()
  tenant.afterCommit(() => wakeRelay(owner))
}
