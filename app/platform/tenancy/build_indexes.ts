import pg from 'pg'
import { databaseLogins } from '#config/database'
import { assertIdentity, type TenantIdentity } from '#platform/tenancy/tenant_identity'

/**
 * Builds indexes of a tenant one by one while its people work on: `CREATE INDEX CONCURRENTLY` runs outside
 * any transaction, on a connection of its own.
 * @param statements as `fieldIndex` gives them: `create index concurrently if not exists …`
 */
export async function buildIndexes(tenant: TenantIdentity, statements: string[]) {
  assertIdentity(tenant)
  const client = new pg.Client({ connectionString: databaseLogins.migrator.url })
  await client.connect()
  try {
    await client.query(`SET search_path = "${tenant.schemaName}"`)
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
