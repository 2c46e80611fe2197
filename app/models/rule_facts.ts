import type { Principal } from '#models/principal'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Who asks, as rules see them. */
export function userFacts({ id, email, firstName, lastName, roleKey, grants }: Principal) {
  return {
    id,
    email,
    first_name: firstName,
    last_name: lastName,
    role: roleKey,
    permissions: grants,
  }
}

/** The system as rules see it, acting for whoever caused it: it stands on every list of roles. */
export function systemFacts(id: string | null) {
  return { id: id ?? '', email: '', first_name: '', last_name: '', role: '', permissions: ['*'] }
}

/** Whose data it is, as rules see it. */
export function tenantFacts() {
  const { id, slug, name, timeZone, locale, currency } = tenant.current() as Tenant
  return { id, slug, name, time_zone: timeZone, locale, currency }
}
