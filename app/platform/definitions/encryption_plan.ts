import { definitionRegistry } from '#platform/definitions/definition_registry'
import { isSealedUnder, isText } from '#platform/definitions/entity_secrets'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { isEncryptable } from '#platform/entities/field_types/encryptable'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'
import { tenant } from '#platform/tenancy/tenant_scope'

/** A field that changes its form, and in how many records. */
export type PlannedEncryption = { field: string; to: 'ciphertext' | 'text'; records: number }

/** What publishing would have to convert, after the commit and beside the daily work. */
export async function planEncryption(candidate: Entity): Promise<PlannedEncryption[]> {
  const isKnown = await definitionRegistry.knows('entity', candidate.key)
  if (!candidate.hasSecrets || !isKnown) return []
  const now = await definitionRegistry.entity(candidate.key)
  const isTurned = ({ path, encrypted }: Field) => now.field(path)?.encrypted !== encrypted
  const turned = candidate.fields.filter(
    (field) => field.custom && isEncryptable(field.type) && isTurned(field)
  )
  const plan: PlannedEncryption[] = []
  for (const field of turned) plan.push(await planned(candidate, field))
  // A new key may be one of long ago, whose values are still there.
  return plan.filter(({ field, records }) => records > 0 || now.field(field))
}

async function planned(entity: Entity, { key, path, encrypted }: Field) {
  const form = encrypted ? isText(key) : isSealedUnder(key)
  const [{ count }] = await tenant.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${identifier(entity.table)} WHERE ${[form, ...rowsOf(entity, '')].join(' AND ')}`
  )
  const to = encrypted ? ('ciphertext' as const) : ('text' as const)
  return { field: path, to, records: count }
}
