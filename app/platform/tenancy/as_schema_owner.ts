import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { honestCommit } from '#platform/tenancy/honest_commit'
import { assertIdentity, type TenantIdentity } from '#platform/tenancy/tenant_identity'

/** Work on a tenant's schema that its own role may not do, as the migrator, who owns it. For deployments, never for requests. */
export function asSchemaOwner<T>(
  tenant: TenantIdentity,
  work: (client: TransactionClientContract) => Promise<T>
) {
  assertIdentity(tenant)
  return honestCommit(db.connection('migrator'), async (client) => {
    await client.rawQuery(`SET LOCAL search_path = "${tenant.schemaName}"`)
    return work(client)
  })
}
