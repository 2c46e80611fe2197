import { Principal } from '#models/principal'
import { RecordPage } from '#models/record_page'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TestTenant } from '#tests/support/tenants'

/** The board of a tenant's records as its admin sees it. */
export function boardOf({ tenant: home, adminId }: TestTenant, noun = 'tasks') {
  return tenant.run(home, async () => {
    const principal = (await Principal.find(adminId))!
    const page = await RecordPage.of(noun, { principal, locale: 'en' })
    return (await page.list({ as: 'board' })).board!
  })
}
