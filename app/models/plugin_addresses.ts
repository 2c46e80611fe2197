import { nouns } from '#models/noun'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Where records of enabled plugins' entities are: forms look relations up there, `part` in `/parts`. */
export async function pluginAddresses(): Promise<Record<string, string>> {
  if (!tenant.isOpen()) return {}
  const present = await nouns.present()
  return Object.fromEntries(
    present.filter(({ plugin }) => plugin).map(({ entity, address }) => [entity, address])
  )
}
