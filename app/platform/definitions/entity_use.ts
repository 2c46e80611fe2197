import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { EntityDefinition } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import { identifier } from '#platform/entities/query/identifier'
import type { Predicate } from '#platform/entities/query/predicate'
import { rowsOf } from '#platform/entities/query/rows_of'
import { E_CONFLICT } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * A type that records still have cannot go: they would be of none. Nor can an entity with records, or one that
 * fields of others point at. @throws E_CONFLICT
 */
export async function assertEntityUnused(key: string) {
  const [base, variant] = key.split('.')
  const entity = await definitionRegistry.entity(base)
  if (variant === undefined) await assertNoneRelates(key)
  const count = await living(entity, variant)
  if (count) throw new E_CONFLICT(variant === undefined ? stillThere(count) : stillOfIt(count))
}

function stillThere(count: number) {
  return count === 1
    ? '1 record is there still: delete it first'
    : `${count} records are there still: delete them first`
}

function stillOfIt(count: number) {
  return count === 1
    ? '1 record is of this type: change it first'
    : `${count} records are of this type: change them first`
}

async function living(entity: Entity, variant?: string) {
  const { sql, bindings } = ofVariant(entity, variant)
  const conditions = [...rowsOf(entity, ''), sql, 'deleted_at IS NULL']
  const [{ count }] = await tenant.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${identifier(entity.table)} WHERE ${conditions.join(' AND ')}`,
    [...bindings]
  )
  return count
}

function ofVariant({ variantField }: Entity, variant?: string): Predicate {
  if (variant === undefined || !variantField) return { sql: 'true', bindings: [] }
  return { sql: `${identifier(variantField)} = $1`, bindings: [variant] }
}

async function assertNoneRelates(key: string) {
  const documents = (await definitionRegistry.all('entity')).map(({ document }) => document)
  const pointing = (documents as EntityDefinition[]).filter(
    (document) =>
      document.key !== key &&
      Object.values(document.schema.properties).some((field) => field['x-relation'] === key)
  )
  const names = pointing.map((document) => `"${document.key}"`).join(', ')
  if (names) throw new E_CONFLICT(`${names} point at it: take those fields away first`)
}
