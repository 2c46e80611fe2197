import { definitionRegistry } from '#platform/definitions/definition_registry'
import { wantedIndexes } from '#platform/entities/query/index_expression'
import { buildIndexes } from '#platform/tenancy/build_indexes'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Rows below which a sequential scan is as good as an index, and cheaper to keep. */
const WORTH_IT = 20_000

/** Builds every index that the custom fields of large tables ask for. @returns how many there are */
export async function indexTenant(owner: TenantIdentity): Promise<number> {
  const statements = await tenant.run(owner, wanted)
  await buildIndexes(owner, statements)
  return statements.length
}

async function wanted(): Promise<string[]> {
  const bases = (await definitionRegistry.all('entity')).filter(
    ({ document }) => !document.key.includes('.')
  )
  const entities = await Promise.all(
    bases.map(({ document }) => definitionRegistry.entity(document.key))
  )
  const statements: string[] = []
  for (const entity of entities) {
    const [{ count }] = await tenant.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${entity.table}"`
    )
    if (count > WORTH_IT) statements.push(...wantedIndexes(entity).map(({ sql }) => sql))
  }
  return statements
}
