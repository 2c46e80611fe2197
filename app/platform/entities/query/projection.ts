import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'
import { labelSql, namedSql, type RelatedEntities } from '#platform/entities/query/related'
import type { Viewer } from '#platform/entities/viewer'

/** PostgreSQL takes 100 arguments: 50 pairs. */
const MAX_PAIRS = 50
const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

export interface ProjectionOptions {
  viewer?: Viewer
  /** Paths of the answer; absent is all the viewer may see. */
  fields?: ReadonlySet<string>
  include?: readonly Field[]
  related?: RelatedEntities
}

/** What a row of an answer consists of, as SQL: never `*`, never what the viewer may not see. */
export class Projection {
  /** @param row the alias the parts are taken from: `q` of a list's page, `e` of one record */
  constructor(
    private readonly entity: Entity,
    private readonly options: ProjectionOptions,
    private readonly row: 'q' | 'e' = 'q'
  ) {}

  /** Same shape, same SQL text. */
  get shape() {
    const { fields } = this.options
    const hidden = this.#hidden().join(' ')
    const related = this.#included.map((field) => {
      const { entity, scope } = this.#target(field) ?? {}
      return [field.path, entity?.hash, scope?.sql].join(' ')
    })
    return `${fields ? [...fields].join(' ') : '*'}|${hidden}|${related.join('\n')}`
  }

  /** What stands for the placeholders of `output` or `values`, in order. */
  get bindings(): unknown[] {
    return this.#included.flatMap((field) => this.#target(field)?.scope?.bindings ?? [])
  }

  /** The columns to fetch from the table, aliased `e`. */
  get source() {
    const related = this.#included.filter((field) => !field.custom)
    const keys = new Set([...this.#columns, ...related].map((field) => field.key))
    const columns = [...keys].map((key) => `e.${identifier(key)}`)
    return [...columns, ...(this.#needsCustom() ? ['e.custom'] : [])].join(', ')
  }

  /** The parts of the answer, out of what `source` fetched; times as the API writes them. */
  get output() {
    return this.#output(columnText)
  }

  /** The same parts with times as PostgreSQL has them: half the price to plan, for the reader to write out. */
  get values() {
    return this.#output(columnValue)
  }

  get #included() {
    return this.options.include ?? []
  }

  get #columns() {
    return this.#visible().filter((field) => !field.custom && this.#isChosen(field))
  }

  get #custom() {
    return this.#visible().filter((field) => field.custom && this.options.fields?.has(field.path))
  }

  #output(write: (field: Field, row: string) => string) {
    const columns = this.#columns.map(
      (field) => `${write(field, this.row)} as ${identifier(field.key)}`
    )
    const custom = this.#showsCustom() ? [`${this.#customOutput()} as custom`] : []
    const related = this.#included.map((field) => this.#relatedOutput(field))
    return [...columns, ...custom, ...related].join(', ')
  }

  #visible() {
    const { viewer } = this.options
    return this.entity.fields.filter((field) => !field.computed && field.viewableBy(viewer))
  }

  #isChosen(field: Field) {
    return !this.options.fields || this.options.fields.has(field.path)
  }

  #showsCustom() {
    const { fields } = this.options
    return this.entity.hasCustom && (!fields || fields.has('custom') || this.#custom.length > 0)
  }

  #needsCustom() {
    return this.#showsCustom() || this.#included.some((field) => field.custom)
  }

  #customOutput() {
    const { fields } = this.options
    if (fields && !fields.has('custom')) return chosenKeys(this.#custom, this.row)
    const hidden = this.#hidden()
    const custom = `${this.row}.custom`
    return hidden.length > 0 ? `${custom} - array[${hidden.map(keyLiteral).join(', ')}]` : custom
  }

  /** Keys the viewer must not get, and keys that no definition names any more. */
  #hidden(): string[] {
    const restricted = this.entity.restricted.filter(
      (field) => field.custom && !field.viewableBy(this.options.viewer)
    )
    return [...restricted.map((field) => field.key), ...(this.entity.overlay.retired ?? [])]
  }

  #relatedOutput(field: Field) {
    const target = this.#target(field)
    const name = `"${field.include}"`
    if (!target) return `null as ${name}`
    const found = namedSql(target, `r.id = ${reference(field, this.row)}`)
    return `(select json_build_object('id', r.id, 'label', ${labelSql(target)}) from ${found}) as ${name}`
  }

  #target(field: Field) {
    return this.options.related?.(field.relation!)
  }
}

function columnText(field: Field, row: string) {
  const value = columnValue(field, row)
  return field.type.name === 'date_time'
    ? `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : value
}

function columnValue({ key, schema }: Field, row: string) {
  const column = `${row}.${identifier(key)}`
  return schema.format === 'decimal' ? `${column}::text` : column
}

function chosenKeys(fields: readonly Field[], row: string) {
  const pairs = fields.map(({ key }) => `${keyLiteral(key)}, ${row}.custom->${keyLiteral(key)}`)
  const chunks = Array.from({ length: Math.ceil(pairs.length / MAX_PAIRS) }, (_, at) =>
    pairs.slice(at * MAX_PAIRS, (at + 1) * MAX_PAIRS)
  )
  return `jsonb_strip_nulls(${chunks.map((chunk) => `jsonb_build_object(${chunk.join(', ')})`).join(' || ')})`
}

/** A custom relation is text in JSON; what is no UUID relates to nothing. */
function reference({ custom, key }: Field, row: string) {
  if (!custom) return `${row}.${identifier(key)}`
  const text = `${row}.custom->>${keyLiteral(key)}`
  return `(case when ${text} ~ '${UUID_PATTERN}' then (${text})::uuid end)`
}
