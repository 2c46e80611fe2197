import { E_BAD_TENANT } from '#platform/errors'

/** What the unit of work needs to know of a tenant: nothing else names a schema or a role. */
export type TenantIdentity = { id: string; slug: string; schemaName: string; roleName: string }

const NAME = /^[a-z][a-z0-9_]{1,62}$/

/** Both names go into SQL as identifiers, so their form is checked where they enter. */
export function assertIdentity(tenant: TenantIdentity) {
  if (!NAME.test(tenant.schemaName) || !NAME.test(tenant.roleName)) {
    throw new E_BAD_TENANT(`Tenant ${tenant.slug} has no usable schema or role name`)
  }
}
