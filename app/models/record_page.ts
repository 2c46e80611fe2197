import type { Principal } from '#models/principal'
import { withStates } from '#models/task_states'
import { visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/visibility'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { EntityView } from '#platform/entities/entity_view'
import type { ListParameters } from '#platform/entities/query/parse_list_query'

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
    return entity.key === 'task' ? withStates(view, locale) : view
  }

  /** A page of whole records: cards and row labels need more than the chosen columns. */
  async list({ fields = '', ...query }: Record<string, unknown>) {
    const { data, pagination, parameters } = await this.records.list(query, {
      include: this.records.includes,
    })
    const chosen = String(fields).split(',').filter(Boolean)
    return {
      entity: await this.view(),
      rows: JSON.parse(data) as Row[],
      pagination,
      query: { ...asked(parameters), fields: chosen },
    }
  }

  /** One record with its etag and everything it points at. @throws E_NOT_FOUND */
  async find(id: string): Promise<Row & { etag: string }> {
    const { data, row_version: version } = await this.records.record(id, this.records.includes)
    return { ...(JSON.parse(data) as Row), etag: `"${version}-${id.slice(-8)}"` }
  }

  /** The type a record is of; undefined where its entity has none. */
  typeOf(record: Row): string | undefined {
    const { variantField } = this.records.entity
    return variantField ? String(record[variantField] ?? '') : undefined
  }
}

function asked({ sort, search, page, page_size: size, filters }: ListParameters) {
  return { sort, search, page, page_size: size, filters }
}
