import { DateTime } from 'luxon'
import User from '#models/user'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TestTenant } from '#tests/support/tenants'

/** The first admin's address counts as confirmed from here on. */
export async function confirmAddress({ tenant: home, adminId }: TestTenant) {
  await tenant.run(home, () =>
    User.query().where('id', adminId).update({ email_verified_at: DateTime.utc().toSQL() })
  )
  await cacheChannel.announce('principals', home.id)
}
