import type Tenant from '#platform/tenancy/tenant'
import { FileStore } from '#platform/files/file_store'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { TenantSchema } from '#platform/tenancy/tenant_schema'

/** Drops schema, role and record of a tenant together, then its files. There is no way back but a backup. */
export async function removeTenant(tenant: Tenant) {
  await new TenantSchema(tenant).drop(async (client) => {
    await client.from('public.tenants').where('id', tenant.id).delete()
  })
  await cacheChannel.announce('tenant', tenant.id)
  await new FileStore(tenant).deleteAll()
}
