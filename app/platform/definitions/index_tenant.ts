import { definitionRegistry } from '#platform/definitions/definition_registry'
import { tableSize, WORTH_AN_INDEX } from '#platform/definitions/table_size'
import { wantedIndexes, wantedStatistics } from '#platform/entities/query/index_expression'
import { TenantIndexes, type IndexWish } from '#platform/tenancy/tenant_indexes'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * Builds what the custom fields of tables with more than `from` rows ask for, drops what no definition asks
 * for any more, and makes invalid ones again. Repeating it does no harm. @throws E_JOB_BUSY
 */
export async function indexTenant(owner: TenantIdentity, from = WORTH_AN_INDEX) {
  const wish = await tenant.run(owner, () => wishOf(from))
  return new TenantIndexes(owner).match(wish)
}

async function wishOf(from: number): Promise<IndexWish> {
  const wish: IndexWish = { build: [], keep: [] }
  for (const { document } of await definitionRegistry.all('entity')) {
    if (document.key.includes('.')) continue
    const entity = await definitionRegistry.entity(document.key)
    const wanted = [...wantedIndexes(entity), ...wantedStatistics(entity)]
    wish.keep.push(...wanted.map(({ name }) => name))
    if (wanted.length && (await tableSize(entity.table)) > from) wish.build.push(...wanted)
  }
  return wish
}
