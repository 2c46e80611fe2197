import type { Readable } from 'node:stream'
import { cellsOf, textsOf } from '#models/export_cells'
import { entityOf, nouns, type Noun } from '#models/noun'
import { readableTo } from '#models/readable_records'
import { listFilters } from '#models/visible_records'
import { USER_COLUMNS, withUserColumns } from '#models/user_columns'
import { userFilters } from '#models/user_list'
import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { csvText } from '#platform/csv/csv_text'
import type { Entity } from '#platform/entities/entity'
import { Field } from '#platform/entities/field'
import { compileExport } from '#platform/entities/query/compile_export'
import { comparandsFor, openText } from '#platform/entities/query/list_secrets'
import { linkedEntities, type ReadableRecords } from '#platform/entities/query/linked_entities'
import { encodeCursor } from '#platform/entities/query/cursor'
import { ListQuery, type ListQueryOptions } from '#platform/entities/query/list_query'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'
import { writeWorkbook } from '#platform/xlsx/write_workbook'

/** A noun, or `users`. */
export type ExportedNoun = Noun

type Page = { data: string; next_key: string | null }
type Row = Record<string, unknown> & { custom?: Record<string, unknown> }

/**
 * A whole list as a file: the rows, order and columns its page would have, without pages. The header holds field
 * paths, so that an import maps every column by itself. Without `fields` these are the ones an import can
 * set; `fields` may name others, which an import leaves out.
 */
export class RecordExport {
  private constructor(
    private query: ListQuery,
    private options: ListQueryOptions & { scope?: Predicate; readable: ReadableRecords }
  ) {}

  /** @throws E_FORBIDDEN, E_INVALID_QUERY */
  static async of(noun: ExportedNoun, principal: Principal, parameters: Record<string, unknown>) {
    const viewer = { role: principal.roleKey, permissions: principal.grants }
    const options = { viewer, ...reach(noun, principal) }
    const asked = {
      ...parseListQuery(parameters, ['format', 'page', 'page_size']),
      include: [],
      cursor: undefined,
    }
    const entity = await definitionRegistry.entity(noun === 'users' ? 'user' : entityOf(noun))
    const comparands = await comparandsFor(entity, asked.filters)
    const known = { ...options, comparands, readable: readableTo(principal) }
    return new RecordExport(ListQuery.from(entity, asked, known), known)
  }

  get fields(): Field[] {
    const { entity, parameters, viewer } = this.query
    const exportable = entity.fields.filter(
      (field) => field.type.surfaces.csv_export === 'supported' && field.viewableBy(viewer)
    )
    if (!parameters.fields.length)
      return exportable.filter((field) => !field.readOnly || isTold(entity, field))
    const named = parameters.fields.flatMap((path) =>
      path === 'custom'
        ? exportable.filter(({ custom }) => custom)
        : exportable.filter((field) => field.path === path)
    )
    return [...new Set(named)]
  }

  /** The fields, and of people what an import takes beside them. */
  private get columns(): Field[] {
    return this.isWholeUsers ? [...this.fields, ...USER_FIELDS] : this.fields
  }

  private get isWholeUsers() {
    const { entity, parameters } = this.query
    return entity.key === 'user' && !parameters.fields.length
  }

  /** Text in pieces of a page. */
  async *text(owner: TenantIdentity): AsyncGenerator<string> {
    const { columns } = this
    yield csvText([columns.map(({ path }) => path)])
    for await (const rows of this.pages(owner))
      yield csvText(rows.map((row) => textsOf(row, columns)))
  }

  /** The same as a workbook, its cells typed. */
  workbook(owner: TenantIdentity): Readable {
    const { columns } = this
    return writeWorkbook({
      columns: columns.map(({ path }) => path),
      rows: this.sheet(owner, columns),
    })
  }

  private async *sheet(owner: TenantIdentity, fields: Field[]) {
    for await (const rows of this.pages(owner)) yield rows.map((row) => cellsOf(row, fields))
  }

  /** Each page is read in a unit of its own: none stays open while the client is slow. */
  private async *pages(owner: TenantIdentity): AsyncGenerator<Row[]> {
    for (let query: ListQuery | null = this.query; query;) {
      const { data, next_key: key }: Page = await this.page(owner, query)
      const rows = JSON.parse(data) as Row[]
      if (rows.length) yield this.isWholeUsers ? await completed(rows, owner) : rows
      query = key === null ? null : this.after(query, key)
    }
  }

  private async page(owner: TenantIdentity, query: ListQuery) {
    const read = async () => {
      const { scope, readable } = this.options
      const linked = await linkedEntities(query.entity, readable)
      const [page] = await runCompiled<Page>(compileExport(query, { scope, linked }))
      return { ...page, data: await openText(query.entity, page.data) }
    }
    return tenant.detached(owner, read, { readOnly: true })
  }

  private after({ entity, parameters, order }: ListQuery, key: string) {
    return ListQuery.from(entity, { ...parameters, cursor: encodeCursor(order, key) }, this.options)
  }
}

/** What people do not set by hand, and an import takes all the same: by it records are found again. */
function isTold({ key, isOwn }: Entity, { path }: Field) {
  if (isOwn) return ['number', 'status'].includes(path)
  const { number, workflow } = nouns.ofEntity(key) ?? {}
  return (workflow && path === 'status') || (number?.prefix !== undefined && path === number.column)
}

const USER_FIELDS = USER_COLUMNS.map(
  (key) => new Field({ type: 'string' }, { key, custom: false, required: false })
)

function completed(rows: Row[], owner: TenantIdentity) {
  return tenant.detached(owner, () => withUserColumns(rows), { readOnly: true })
}

function reach(noun: ExportedNoun, principal: Principal) {
  if (noun !== 'users')
    return { scope: visibility(principal, 'view', noun), filters: listFilters(principal, noun) }
  principal.authorize('view_users')
  return { filters: userFilters }
}
