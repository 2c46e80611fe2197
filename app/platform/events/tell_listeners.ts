import { statementTimeout } from '#config/database'
import type { DomainEvent } from '#platform/events/domain_event'
import { effectDepth } from '#platform/events/effect_depth'
import { eventListeners, type EventListener } from '#platform/events/event_listeners'
import { jobRegistry, type JobContext } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

type Told = Omit<DomainEvent, 'by'>

/** The name under which every event travels through the queue. */
export const EVENT_JOB = 'event'

jobRegistry.add<Told>({ name: EVENT_JOB, queue: 'default', units: 'own', handle: tellListeners })

/**
 * Tells an event to everybody who listens, each in a unit of its own: one that fails keeps nobody from
 * hearing it, and the retry passes over those who already have.
 */
export async function tellListeners(told: Told, { tenant: owner, by }: JobContext) {
  const event = { ...told, by }
  const failures: unknown[] = []
  for (const listener of eventListeners.of(event.name)) {
    const handle = () => listener.load().then((loaded) => loaded.default(event))
    const tell = () => effectDepth.within(depthOf(event), handle)
    const once = listener.outbound ? tellOutbound(listener, event) : tellInside(listener, event)
    await once(tell, unitOf(owner!)).catch((error) => failures.push(error))
  }
  if (failures.length) throw failures[0]
}

/** What a listener does is caused by all that led to the event. */
function depthOf({ payload }: DomainEvent) {
  return typeof payload.depth === 'number' ? payload.depth : 0
}

type Tell = () => Promise<unknown>
type Unit = ReturnType<typeof unitOf>

function unitOf(owner: TenantIdentity) {
  return <T>(work: () => T) => tenant.run(owner, work, { timeout: statementTimeout.worker })
}

/** The mark commits with the effect: a repetition finds it and does nothing. */
function tellInside(listener: EventListener, event: DomainEvent) {
  return async (tell: Tell, unit: Unit) =>
    unit(async () => ((await mark(listener, event)) ? tell() : null))
}

/** No transaction is held while another machine is asked, so the mark can only follow the effect. */
function tellOutbound(listener: EventListener, event: DomainEvent) {
  return async (tell: Tell, unit: Unit) => {
    const known = await unit(() =>
      tenant.query('SELECT 1 FROM processed_events WHERE handler = $1 AND event_id = $2', [
        listener.name,
        event.id,
      ])
    )
    if (known.length) return
    await tell()
    await unit(() => mark(listener, event))
  }
}

/** @returns false when this listener has had this event before */
async function mark(listener: EventListener, event: DomainEvent) {
  const rows = await tenant.query(
    'INSERT INTO processed_events (handler, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
    [listener.name, event.id]
  )
  return rows.length > 0
}
