import { tenantMigrations, type TenantMigration } from '#platform/tenancy/tenant_migrations'

/** A migration the product does not have: a table, and a column on a table people work with. */
export const probe: TenantMigration = {
  plugin: 'core',
  version: '9999_probe',
  checksum: 'probe',
  statements: [
    'CREATE TABLE probe (id integer PRIMARY KEY)',
    'ALTER TABLE facilities ADD COLUMN probe integer',
  ],
}

export async function withProbe() {
  return [...(await tenantMigrations()), probe]
}
