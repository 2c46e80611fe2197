import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

type Ring = (tenant: TenantIdentity) => void

let ring: Ring = () => {}

/** What to do when a tenant's outbox has something new. Set once by the process that can reach the queue. */
export function onOutbox(listener: Ring) {
  ring = listener
}

/** After a commit that wrote events: they are relayed soon, and by the sweep at the latest. */
export function wakeRelay(tenant: TenantIdentity) {
  ring(tenant)
}
