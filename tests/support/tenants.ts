import type { Group } from '@japa/runner/core'
import { TenantSignup } from '#models/tenant_signup'
import type Tenant from '#platform/tenancy/tenant'
import { removeTenant } from '#platform/tenancy/tenant_removal'

export const PASSWORD = 'correct horse battery staple'

export type TestTenant = { tenant: Tenant; adminId: string; email: string }

let count = 0

/** A provisioned tenant of its own, named after this process and a counter. */
export async function provision(name = 'acme'): Promise<TestTenant> {
  const slug = `${name}-${process.pid}-${++count}`
  const email = `admin@${slug}.test`
  const signup = new TenantSignup({
    companyName: name,
    email,
    password: PASSWORD,
    slug,
    firstName: 'Ada',
    lastName: 'Admin',
  })
  const tenant = await signup.run()
  return { tenant, adminId: signup.adminId, email }
}

/** Two tenants for a whole group, dropped when it ends: every test sees that there is a neighbour. */
export function twoTenants(group: Group) {
  const pair = {} as { ours: TestTenant; theirs: TestTenant }
  group.setup(async () => {
    pair.ours = await provision('ours')
    pair.theirs = await provision('theirs')
    return async () => {
      await removeTenant(pair.ours.tenant)
      await removeTenant(pair.theirs.tenant)
    }
  })
  return pair
}
