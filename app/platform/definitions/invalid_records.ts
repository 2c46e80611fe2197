import type { Entity } from '#platform/entities/entity'
import { LongWork } from '#platform/long_work'
import { RecordJudge } from '#platform/entities/record_judge'
import { openRecords } from '#platform/entities/record_secrets'
import type { EntityRecord } from '#platform/entities/record_rules'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'
import { CatalogueError, E_VALIDATION, type ErrorDetails } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

export type InvalidRecords = {
  count: number
  sample: { id: string; label: string; errors: ErrorDetails }[]
}

const PAGE = 1_000

/** Milliseconds of computing that judging the records may take: some 30 µs are usual for each. */
const LONGEST = 60_000

const SAMPLE = 10

/**
 * The stored records that `entity` would refuse, all counted and the first ten shown. Reads in keyset pages.
 * @param variant only records of this variant; undefined for all
 */
export async function invalidRecords(entity: Entity, variant?: string): Promise<InvalidRecords> {
  const found: InvalidRecords = { count: 0, sample: [] }
  const judge = new RecordJudge(entity)
  const work = new LongWork(LONGEST)
  let next = page(entity, variant, null)
  for (;;) {
    const rows: EntityRecord[] = await openRecords(entity, await next)
    const isLast = rows.length < PAGE
    // The database reads while the records at hand are judged.
    if (!isLast) next = page(entity, variant, String(rows.at(-1)!.id))
    work.goOn()
    for (const row of rows) {
      if (!judge.fits(row)) note(found, entity, row)
      if (await work.isTooLong()) throw await next.then(tooCostly)
    }
    if (isLast) return found
  }
}

function tooCostly() {
  return new E_VALIDATION().withDetails({
    '/rules': ['take too long to be held against all records: use fewer or simpler ones'],
  })
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
  found.count++
  if (found.sample.length < SAMPLE) {
    const errors = problems(entity, row)
    found.sample.push({ id: String(row.id), label: entity.recordLabel(row), errors })
  }
}

/** A stored record is judged as if somebody sent it back whole. */
function problems(entity: Entity, row: EntityRecord): ErrorDetails {
  try {
    entity.validate(asInput(entity, row), { mode: 'replace', current: row })
    return {}
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
