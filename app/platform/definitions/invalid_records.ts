import type { Entity } from '#platform/entities/entity'
import { openRecords } from '#platform/entities/record_secrets'
import type { EntityRecord } from '#platform/entities/record_rules'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'
import { CatalogueError, type ErrorDetails } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

export type InvalidRecords = {
  count: number
  sample: { id: string; label: string; errors: ErrorDetails }[]
}

const PAGE = 1_000
const SAMPLE = 10

/**
 * The stored records that `entity` would refuse, all counted and the first ten shown. Reads in keyset pages.
 * @param variant only records of this variant; undefined for all
 */
export async function invalidRecords(entity: Entity, variant?: string): Promise<InvalidRecords> {
  const found: InvalidRecords = { count: 0, sample: [] }
  let last: string | null = null
  for (;;) {
    const rows: EntityRecord[] = await openRecords(entity, await page(entity, variant, last))
    for (const row of rows) note(found, entity, row)
    if (rows.length < PAGE) return found
    last = String(rows.at(-1)!.id)
  }
}

function page(entity: Entity, variant: string | undefined, last: string | null) {
  const columns = entity.fields
    .filter((field) => !field.custom && !field.derived)
    .map(({ key, type }) => columnSql(identifier(key), type.name))
  const conditions = [
    ...rowsOf(entity, ''),
    entity.softDelete ? 'deleted_at IS NULL' : 'true',
    last ? 'id > $1' : '$1::text IS NULL',
    variant && entity.variantField ? `${identifier(entity.variantField)} = $2` : '$2::text IS NULL',
  ]
  return tenant.query<EntityRecord>(
    `SELECT ${columns.join(', ')}, custom FROM ${identifier(entity.table)} WHERE ${conditions.join(' AND ')} ORDER BY id LIMIT ${PAGE}`,
    [last, variant ?? null]
  )
}

/** A day has no time: the driver would make it a moment, which is no day any more. */
function columnSql(column: string, type: string) {
  return type === 'date' ? `${column}::text AS ${column}` : column
}

function note(found: InvalidRecords, entity: Entity, row: EntityRecord) {
  const errors = problems(entity, row)
  if (!errors) return
  found.count++
  if (found.sample.length < SAMPLE) {
    found.sample.push({ id: String(row.id), label: entity.recordLabel(row), errors })
  }
}

/** A stored record is judged as if somebody sent it back whole. */
function problems(entity: Entity, row: EntityRecord): ErrorDetails | null {
  try {
    entity.validate(asInput(entity, row), { mode: 'replace', current: row })
    return null
  } catch (error) {
    if (error instanceof CatalogueError) return error.details ?? {}
    throw error
  }
}

function asInput(entity: Entity, row: EntityRecord) {
  const judged = entity.variantField
    ? entity.forVariant(row[entity.variantField] as string | null)
    : entity
  const given = (judged ?? entity).fields.filter((field) => !field.readOnly)
  const columns = given.filter((field) => !field.custom).map(({ key }) => [key, plain(row[key])])
  const custom = given.filter((field) => field.custom && row.custom?.[field.key] !== undefined)
  return {
    ...Object.fromEntries(columns.filter(([, value]) => value !== null && value !== undefined)),
    custom: Object.fromEntries(custom.map(({ key }) => [key, row.custom?.[key]])),
  }
}

function plain(value: unknown) {
  return value instanceof Date ? value.toISOString() : value
}
