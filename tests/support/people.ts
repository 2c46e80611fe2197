import { v7 } from 'uuid'
import { signAccessToken } from '#models/access_token'
import { hashPassword } from '#models/password'
import { Principal } from '#models/principal'
import Role from '#models/role'
import User from '#models/user'
import { tenant } from '#platform/tenancy/tenant_scope'
import { PASSWORD, type TestTenant } from '#tests/support/tenants'

type Headers = Record<string, string>

/** What a client of the API sends as this user: tenant and token. */
export async function headersOf({ tenant: owner }: TestTenant, userId: string): Promise<Headers> {
  const principal = await tenant.run(owner, () => Principal.find(userId))
  return { 'x-tenant': owner.slug, 'authorization': `Bearer ${await signAccessToken(principal!)}` }
}

export function adminHeaders(ours: TestTenant) {
  return headersOf(ours, ours.adminId)
}

/** A user of one of the seeded roles, or of a role with exactly these grants. */
export async function person(
  ours: TestTenant,
  role: string | string[]
): Promise<{ id: string; email: string; headers: Headers }> {
  const password = await hashPassword(PASSWORD)
  const user = await tenant.run(ours.tenant, async () => {
    const held =
      typeof role === 'string' ? await Role.findByOrFail('key', role) : await customRole(role)
    const email = `${held.key}-${v7().slice(-8)}@people.test`
    return User.create({ email, password, firstName: 'Pat', lastName: held.title, roleId: held.id })
  })
  return { id: user.id, email: user.email, headers: await headersOf(ours, user.id) }
}

function customRole(grants: string[]) {
  const key = `role_${v7().slice(-8)}`
  return Role.create({ key, title: key, grants })
}
