import { withStates } from '#models/record_states'
import { listGroups, openList } from '#models/opened_list'
import type { Principal } from '#models/principal'
import { clocksByRecord } from '#models/sla_view'
import { visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { EntityView } from '#platform/entities/entity_view'
import { labelParts } from '#platform/entities/label_template'

export type Row = Record<string, unknown> & { id: string }

type Reader = { principal: Principal; locale: string }

/** A noun as pages show it to one person: the API's shapes beside the view they are drawn from. */
export class RecordPage {
  private constructor(
    readonly records: EntityReader,
    private reader: Reader
  ) {}

  /** @throws E_FORBIDDEN */
  static async of(noun: Noun, reader: Reader) {
    return new RecordPage(await visibleRecords(reader.principal, noun), reader)
  }

  /** The entity with the fields of every type, or of the one that is named; empty names the base. */
  async view(type?: string): Promise<EntityView> {
    const { principal, locale } = this.reader
    const { entity } = this.records
    const viewer = { role: principal.roleKey, permissions: principal.grants }
    const all = entity.view(locale, viewer)
    const one = type === undefined ? undefined : entity.forVariant(type || null)
    const view = one ? { ...one.view(locale, viewer), variants: all.variants } : all
    return withStates(view, locale)
  }

  /** A page of what is shown: the columns, what a card says, and what rows are called. */
  async list(query: Record<string, unknown>) {
    const { records, reader } = this
    const opened = await openList(query, { records, principal: reader.principal })
    const { state, ...list } = opened
    const paths = this.shown(state.fields)
    const { data, pagination, parameters } = await records.list(
      { page: query.page, page_size: query.page_size, sort: state.sort, search: state.search },
      { filters: state.filters, fields: paths, include: this.includesOf(paths) }
    )
    return {
      ...list,
      entity: await this.view(),
      rows: await this.withClocks(JSON.parse(data) as Row[]),
      pagination,
      groups: await listGroups(state, { records, principal: reader.principal }),
      query: { ...state, page: parameters.page, page_size: parameters.page_size },
    }
  }

  /** Those that have not stopped, or all there were, where records have a workflow. */
  private async withClocks(rows: Row[], open = true): Promise<Row[]> {
    const { key } = this.records.entity
    if (!rows.length || !(await definitionRegistry.knows('workflow', key))) return rows
    const ids = rows.map(({ id }) => id)
    const clocks = await clocksByRecord(key, ids, { locale: this.reader.locale, open })
    return rows.map((row) => (clocks[row.id] ? { ...row, clocks: clocks[row.id] } : row))
  }

  private shown(chosen: string[]) {
    const { entity } = this.records
    const columns = entity.fields.filter(({ list }) => list).map(({ path }) => path)
    const named = labelParts(entity.label).flatMap((part) => ('path' in part ? [part.path] : []))
    const wanted = [...(chosen.length ? chosen : columns), ...named, 'status', 'facility_id']
    return [...new Set(wanted)].filter((path) => this.records.accepts({ fields: [path] }))
  }

  private includesOf(paths: string[]) {
    const { entity, includes } = this.records
    const shown = entity.fields.filter(({ path }) => paths.includes(path))
    return includes.filter((name) => shown.some(({ include }) => include === name))
  }

  /** One record with its etag and everything it points at. @throws E_NOT_FOUND */
  async find(id: string): Promise<Row & { etag: string }> {
    const { data, row_version: version } = await this.records.record(id, this.records.includes)
    const [record] = await this.withClocks([JSON.parse(data) as Row], false)
    return { ...record, etag: `"${version}-${id.slice(-8)}"` }
  }

  /** The type a record is of; undefined where its entity has none. */
  typeOf(record: Row): string | undefined {
    const { variantField } = this.records.entity
    return variantField ? String(record[variantField] ?? '') : undefined
  }
}
