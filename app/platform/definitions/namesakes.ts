import { isReserved } from '#platform/definitions/reserved_names'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * Tenant → keys of entities it invented before a plugin came that brings the same word. Noted whenever its
 * definitions are read, so that it can be asked without waiting; hardly any tenant has one.
 */
const namesakes = new Map<string, ReadonlySet<string>>()

/** @param own the keys of the entities it invented */
export function keepNamesakes(tenantId: string, own: string[]) {
  const taken = own.filter(isReserved)
  if (taken.length) namesakes.set(tenantId, new Set(taken))
  else namesakes.delete(tenantId)
}

/** Whether the word means an entity of the tenant's own, and not what a plugin brings. */
export function isNamesake(key: string) {
  if (!namesakes.size || !tenant.isOpen()) return false
  return namesakes.get(tenant.current().id)?.has(key) === true
}
