import vine from '@vinejs/vine'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'
import type { Actor } from '#platform/events/actor'
import { enqueue } from '#platform/jobs/enqueue'
import { jobRegistry } from '#platform/jobs/job_registry'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

const NAME = 'begin_records'

/** Rows of one unit: nobody waits long for one that is being changed. */
const PAGE = 1_000

jobRegistry.add({
  name: NAME,
  queue: 'bulk',
  input: vine.create({ key: vine.string().maxLength(127) }),
  units: 'own',
  handle: ({ key }, { tenant: owner }) => beginRecords(owner!, key),
})

/** Asks, after the commit, that records older than the first workflow of their entity get its first state. */
export function askToBegin(key: string, by: Actor) {
  return enqueue(NAME, { key }, by)
}

/**
 * Gives the first state of the published workflow to records that have none. Until it is their turn they are
 * moved as if they had it. Repeating it does no harm. @returns how many there were
 */
export async function beginRecords(owner: TenantIdentity, key: string): Promise<number> {
  let begun = 0
  for (;;) {
    const page = await tenant.run(owner, () => beginPage(key))
    begun += page
    if (page < PAGE) return begun
  }
}

async function beginPage(key: string): Promise<number> {
  if (!(await definitionRegistry.knows('workflow', key))) return 0
  const { document, version } = await definitionRegistry.workflow(key)
  const entity = await definitionRegistry.entity(key)
  const table = identifier(entity.table)
  const rows = [...rowsOf(entity, ''), 'status IS NULL'].join(' AND ')
  const { initial, states } = document
  const begun = await tenant.query(
    `UPDATE ${table} SET status = $1, status_category = $2, workflow_version = $3, row_version = row_version + 1
     WHERE id IN (SELECT id FROM ${table} WHERE ${rows} ORDER BY id LIMIT ${PAGE} FOR UPDATE SKIP LOCKED) RETURNING 1`,
    [initial, states[initial].category, version]
  )
  return begun.length
}
