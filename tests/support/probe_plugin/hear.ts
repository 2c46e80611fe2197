import type { DomainEvent } from '#platform/events/domain_event'
import { tenant } from '#platform/tenancy/tenant_scope'

export default async function hear({ name }: DomainEvent) {
  await tenant.query('INSERT INTO probes (what) VALUES ($1)', [name])
}
