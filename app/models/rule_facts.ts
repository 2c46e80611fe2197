import type { Principal } from '#models/principal'
import { company } from '#platform/tenancy/company'

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
  const { timeZone, ...facts } = company()
  return { ...facts, time_zone: timeZone }
}
