import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'
import { linkedSource, linkedSql, type LinkedEntities } from '#platform/entities/query/linked'
import type { Predicate } from '#platform/entities/query/predicate'
import { labelSql, namedSql, type RelatedEntities } from '#platform/entities/query/related'
import { columnText, columnValue, referenceSql } from '#platform/entities/query/value_sql'
import type { Viewer } from '#platform/entities/viewer'

/** PostgreSQL takes 100 arguments: 50 pairs. */
const MAX_PAIRS = 50

export interface ProjectionOptions {
  viewer?: Viewer
  /** Paths of the answer; absent is all the viewer may see. */
  fields?: ReadonlySet<string>
  include?: readonly Field[]
  related?: RelatedEntities
  /** The entities that lookups and roll-ups read; without them these are null. */
  linked?: LinkedEntities
}

/** What a row of an answer consists of, as SQL: never `*`, never what the viewer may not see. */
export class Projection {
  readonly #linked: { field: Field; value: Predicate }[]

  constructor(
    private readonly entity: Entity,
    private readonly options: ProjectionOptions
  ) {
    const { viewer, linked = () => undefined } = options
    this.#linked = this.#visible()
      .filter((field) => field.linked && this.#isChosen(field))
      .map((field) => ({ field, value: linkedSql(field, { entity, linked, viewer }) }))
  }

  /** Same shape, same SQL text. */
  get shape() {
    const { fields, viewer } = this.options
    const unseen = this.entity.restricted.filter((field) => !field.viewableBy(viewer))
    const hidden = [...unseen.map(({ path }) => path), ...this.#hidden()].join(' ')
    const related = this.#included.map((field) => {
      const { entity, scope } = this.#target(field) ?? {}
      return [field.path, entity?.hash, scope?.sql].join(' ')
    })
    const linked = this.#linked.map(({ field, value }) => `${field.key} ${value.sql}`)
    return [fields ? [...fields].join(' ') : '*', hidden, ...related, ...linked].join('\n')
  }

  /** What stands for the placeholders of `output` or `values`, in order. */
  get bindings(): unknown[] {
    const linked = this.#linked.flatMap(({ value }) => value.bindings)
    const related = this.#included.flatMap((field) => this.#target(field)?.scope?.bindings ?? [])
    return [...linked, ...related]
  }

  /** The columns to fetch from the table, aliased `e`. */
  get source() {
    const needed = [...this.#included, ...this.#links].filter((field) => !field.custom)
    const keys = new Set([...this.#columns, ...needed].map((field) => field.key))
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

  /** What the row itself must have for its linked fields. */
  get #links() {
    return this.#linked.flatMap(({ field }) => linkedSource(field, this.entity))
  }

  #output(write: (field: Field, row: string) => string) {
    const columns = this.#columns.map((field) => `${write(field, 'q')} as ${identifier(field.key)}`)
    const custom = this.#showsCustom() ? [`${this.#customOutput()} as custom`] : []
    const related = this.#included.map((field) => this.#relatedOutput(field))
    return [...columns, ...custom, ...related].join(', ')
  }

  #visible() {
    const { viewer } = this.options
    return this.entity.fields.filter((field) => !field.computed && field.viewableBy(viewer))
  }

  #isChosen(field: Field) {
    const { fields } = this.options
    return !fields || fields.has(field.path) || (field.custom && fields.has('custom'))
  }

  #showsCustom() {
    const { fields } = this.options
    return this.entity.hasCustom && (!fields || fields.has('custom') || this.#custom.length > 0)
  }

  #needsCustom() {
    return this.#showsCustom() || [...this.#included, ...this.#links].some(({ custom }) => custom)
  }

  #customOutput() {
    const kept = this.#keptOutput()
    if (!this.#linked.length) return kept
    const pairs = this.#linked.map(({ field, value }) => `${keyLiteral(field.key)}, ${value.sql}`)
    return `${kept} || ${objects(pairs)}`
  }

  #keptOutput() {
    const { fields } = this.options
    const kept = this.#custom.filter(({ linked }) => !linked)
    if (fields && !fields.has('custom')) return kept.length ? chosenKeys(kept) : `'{}'::jsonb`
    const hidden = this.#hidden()
    const custom = 'q.custom'
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
    const found = namedSql(target, `r.id = ${referenceSql(field, 'q')}`)
    return `(select json_build_object('id', r.id, 'label', ${labelSql(target)}) from ${found}) as ${name}`
  }

  #target(field: Field) {
    return this.options.related?.(field.relation!)
  }
}

function chosenKeys(fields: readonly Field[]) {
  const pairs = fields.map(({ key }) => `${keyLiteral(key)}, q.custom->${keyLiteral(key)}`)
  return `jsonb_strip_nulls(${objects(pairs)})`
}

function objects(pairs: string[]) {
  const chunks = Array.from({ length: Math.ceil(pairs.length / MAX_PAIRS) }, (_, at) =>
    pairs.slice(at * MAX_PAIRS, (at + 1) * MAX_PAIRS)
  )
  return chunks.map((chunk) => `jsonb_build_object(${chunk.join(', ')})`).join(' || ')
}
