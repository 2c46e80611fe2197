import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import {
  compileList,
  pagination,
  type ListRow,
  type Pagination,
} from '#platform/entities/query/compile_list'
import { compileGroups, type ListGroup } from '#platform/entities/query/compile_groups'
import { compileRecord } from '#platform/entities/query/compile_record'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { comparandsFor, openText } from '#platform/entities/query/list_secrets'
import { ListQuery, type ListQueryOptions } from '#platform/entities/query/list_query'
import { linkedEntities, type ReadableRecords } from '#platform/entities/query/linked_entities'
import { ListSource } from '#platform/entities/query/list_source'
import {
  parseListQuery,
  type FilterParameter,
  type ListParameters,
} from '#platform/entities/query/parse_list_query'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { jsonCells, recordText } from '#platform/entities/query/record_text'
import type { RelatedEntities } from '#platform/entities/query/related'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { withComputed } from '#platform/entities/record_output'
import type { EntityRecord } from '#platform/entities/record_rules'
import { E_INVALID_QUERY, E_NOT_FOUND } from '#platform/errors'

export type ReaderOptions = Pick<ListQueryOptions, 'viewer' | 'filters'> & {
  /** What the caller may see; over the alias `e`. */
  scope?: Predicate
  /** Which records of another entity the caller may know by name; undefined is all of them. */
  related?: (entity: string) => Predicate | undefined
  /** Which records of other entities lookups and roll-ups may read; the program reads all. */
  readable?: ReadableRecords
}

export type EntityPage = { data: string; pagination: Pagination; parameters: ListParameters }

export type FoundRecord = { data: string; row_version: number }

/**
 * Reads an entity's records for one viewer: a page or one record, each one statement whose JSON text
 * PostgreSQL writes and nobody parses, unless a definition asks for computed fields.
 */
export class EntityReader {
  private constructor(
    readonly entity: Entity,
    private readonly options: ReaderOptions
  ) {}

  static async of(key: string, options: ReaderOptions = {}) {
    return new EntityReader(await definitionRegistry.entity(key), options)
  }

  /** The same reader for fewer records. */
  narrowed({ sql, bindings }: Predicate) {
    const { scope } = this.options
    const both = scope
      ? { sql: `${scope.sql} and ${sql}`, bindings: [...scope.bindings, ...bindings] }
      : { sql, bindings }
    return new EntityReader(this.entity, { ...this.options, scope: both })
  }

  /** @throws E_INVALID_QUERY */
  async list(
    query: Record<string, unknown>,
    { ignored, ...defaults }: Partial<ListParameters> & { ignored?: string[] } = {}
  ): Promise<EntityPage> {
    const asked = parseListQuery(query, ignored)
    const parameters = {
      ...asked,
      sort: asked.sort || (defaults.sort ?? ''),
      include: [...new Set([...asked.include, ...(defaults.include ?? [])])],
      filters: [...asked.filters, ...(defaults.filters ?? [])],
      fields: asked.fields.length ? asked.fields : (defaults.fields ?? []),
    }
    const computes = this.#computes(parameters.fields)
    const wide = computes ? { ...parameters, fields: [] } : parameters
    const comparands = await comparandsFor(this.entity, wide.filters)
    const list = ListQuery.from(this.entity, wide, { ...this.options, comparands })
    const related = await this.#related(list.include)
    const linked = await linkedEntities(this.entity, this.options.readable)
    const [row] = await runCompiled<ListRow>(
      compileList(list, { scope: this.options.scope, related, linked })
    )
    const opened = await openText(this.entity, row.data)
    const data = computes ? this.#computed(opened, parameters) : opened
    return { data, pagination: pagination(list, row), parameters }
  }

  /** How many records each value of `group_by` has, or each pair of two, the most first; null for those without one. @throws E_INVALID_QUERY */
  async groups(
    query: Record<string, unknown>,
    filters: FilterParameter[] = []
  ): Promise<ListGroup[]> {
    const asked = parseListQuery(query)
    const parameters = { ...asked, filters: [...asked.filters, ...filters] }
    const list = ListQuery.from(this.entity, parameters, this.options)
    return list.groups.length ? runCompiled(compileGroups(list, this.options.scope)) : []
  }

  /** The ids a list would show on all its pages, as a statement to select from. @throws E_INVALID_QUERY */
  matching(query: Record<string, unknown>): CompiledQuery {
    const list = ListQuery.from(this.entity, parseListQuery(query), this.options)
    const source = new ListSource(list, this.options.scope)
    return {
      sql: `select e.id from ${source.from} where ${source.where}`,
      bindings: source.bindings,
    }
  }

  /** Whether a list understands this, for this viewer. */
  accepts(part: Partial<ListParameters>) {
    try {
      ListQuery.from(this.entity, { ...parseListQuery({}), ...part }, this.options)
      return true
    } catch (error) {
      if (error instanceof E_INVALID_QUERY) return false
      throw error
    }
  }

  /** @throws E_NOT_FOUND also for what the viewer may not see */
  async record(id: string, include: readonly string[] = []): Promise<FoundRecord> {
    const { scope, viewer, readable } = this.options
    const fields = include.map((name) => this.#included(name))
    const related = await this.#related(fields)
    const linked = await linkedEntities(this.entity, readable)
    const [row] = await runCompiled<Record<string, string>>(
      compileRecord(this.entity, { id, scope, viewer, include: fields, related, linked }),
      jsonCells
    )
    if (!row) throw new E_NOT_FOUND()
    const { '~version': version, ...parts } = row
    const data = await openText(this.entity, recordText(parts))
    return {
      data: this.#computes([]) ? JSON.stringify(this.#withComputed(JSON.parse(data))) : data,
      row_version: Number(version),
    }
  }

  /** The first records by name: `{ id, label }`. */
  async labels(query: Record<string, unknown>) {
    const { data } = await this.list(query)
    return (JSON.parse(data) as (EntityRecord & { id: string })[]).map((record) => ({
      id: record.id,
      label: this.entity.recordLabel(record),
    }))
  }

  /** What `include=` may name. */
  get includes() {
    return this.entity.fields
      .filter((field) => field.include && field.viewableBy(this.options.viewer))
      .map(({ include }) => include!)
  }

  #included(name: string) {
    const field = this.entity.fields.find((candidate) => candidate.include === name)
    if (field?.viewableBy(this.options.viewer)) return field
    throw invalidQuery('include', `Records cannot include "${name}"`)
  }

  /** What rests with its plugin, or is defined no longer, is not among them. */
  async #related(fields: readonly Field[]): Promise<RelatedEntities> {
    const wanted = new Set(fields.map(({ relation }) => relation!))
    const there = await Promise.all(
      [...wanted].map(async (key) => ((await definitionRegistry.knows('entity', key)) ? key : []))
    )
    const found = await Promise.all(there.flat().map((key) => definitionRegistry.entity(key)))
    const { related } = this.options
    const entities = new Map(
      found.map((entity) => [entity.key, { entity, scope: related?.(entity.key) }])
    )
    return (key) => entities.get(key)
  }

  #computes(fields: readonly string[]) {
    const computed = this.entity.fields.filter(
      (field) => field.computed && field.viewableBy(this.options.viewer)
    )
    return computed.some(
      ({ path }) => fields.length === 0 || fields.includes(path) || fields.includes('custom')
    )
  }

  #computed(data: string, { fields, include }: ListParameters) {
    const records = (JSON.parse(data) as EntityRecord[]).map((record) => this.#withComputed(record))
    return JSON.stringify(
      fields.length > 0 ? records.map((record) => picked(record, [...fields, ...include])) : records
    )
  }

  #withComputed(record: EntityRecord) {
    return withComputed(this.entity, record, { viewer: this.options.viewer })
  }
}

/** Computing needs the whole record; the answer shows what was asked for. */
function picked({ custom = {}, ...columns }: EntityRecord, names: readonly string[]): EntityRecord {
  const shown = Object.entries(columns).filter(([key]) => key === 'id' || names.includes(key))
  if (names.includes('custom')) return { ...Object.fromEntries(shown), custom }
  const own = Object.entries(custom).filter(([key]) => names.includes(`custom.${key}`))
  return {
    ...Object.fromEntries(shown),
    ...(own.length > 0 && { custom: Object.fromEntries(own) }),
  }
}
