import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import type { EntityRecord } from '#platform/entities/record_rules'

/** A value of a record, and what stands there when it has none. */
type Place = { key: string; default: unknown }
type Bench = { entity: Entity; columns: Place[]; custom: Place[] }

/**
 * Whether stored records fit an entity, as if somebody sent each back whole: a yes or no, a hundred thousand times.
 * What is wrong with one of them `Entity.validate` tells, for ten times the price.
 */
export class RecordJudge {
  readonly #benches = new Map<unknown, Bench | undefined>()

  constructor(private readonly entity: Entity) {}

  /** Rows come as the database has them; days are texts. */
  fits(row: EntityRecord): boolean {
    const bench = this.#benchOf(row)
    if (!bench) return false
    const { entity, columns, custom } = bench
    const own = valuesOf(custom, row.custom)
    const record = valuesOf(columns, row)
    if (entity.hasCustom) record.custom = own
    return (
      entity.validator(record) && entity.rules.areMet({ ...row, ...record, custom: own }, {}, row)
    )
  }

  #benchOf(row: EntityRecord) {
    const { variantField } = this.entity
    const key = variantField ? row[variantField] : null
    if (!this.#benches.has(key)) this.#benches.set(key, this.#opened(key as string | null))
    return this.#benches.get(key)
  }

  #opened(key: string | null): Bench | undefined {
    const entity = this.entity.variantField ? this.entity.forVariant(key) : this.entity
    if (!entity) return undefined
    const places = (custom: boolean) =>
      entity.fields.filter((field) => field.custom === custom && !field.readOnly).map(placeOf)
    return { entity, columns: places(false), custom: places(true) }
  }
}

function placeOf({ key, schema }: Field): Place {
  return { key, default: schema.default }
}

function valuesOf(places: Place[], source: Record<string, unknown> = {}) {
  const values: Record<string, unknown> = {}
  for (const { key, default: usual } of places) {
    const value = source[key] ?? usual
    if (value !== undefined && value !== null)
      values[key] = value instanceof Date ? value.toISOString() : value
  }
  return values
}
