import type { HttpContext } from '@adonisjs/core/http'
import { visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/visibility'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { EntityView } from '#platform/entities/entity_view'
import type { ListParameters } from '#platform/entities/query/parse_list_query'

type Row = Record<string, unknown> & { id: string }

/** The pages every noun with a definition has: list, new, edit. Shapes are the API's. */
export abstract class EntityPagesController {
  protected abstract readonly noun: Noun

  protected async listProps(ctx: HttpContext) {
    const { principal, request } = ctx
    const records = await visibleRecords(principal, this.noun)
    const entity = await this.view(ctx, records)
    // Cards and row labels need more than the chosen columns, so the page gets whole records.
    const { fields = '', ...query } = request.qs()
    const { data, pagination, parameters } = await records.list(query, {
      include: records.includes,
    })
    const chosen = String(fields).split(',').filter(Boolean)
    return {
      entity,
      rows: JSON.parse(data) as Row[],
      pagination,
      query: listQuery(parameters, chosen),
      can: this.listAbilities(ctx),
    }
  }

  protected listAbilities({ principal }: HttpContext) {
    const may = (action: string) => principal.can(`${action}_${this.noun}`)
    return {
      create: may('create'),
      update: may('update'),
      delete: may('delete'),
      import: this.noun === 'equipment' && may('create') && may('update'),
      export: true,
    }
  }

  async create(ctx: HttpContext) {
    ctx.principal.authorize(`create_${this.noun}`)
    const records = await visibleRecords(ctx.principal, this.noun)
    return ctx.inertia.render('records/create', {
      entity: await this.view(ctx, records, variantAsked(ctx)),
    })
  }

  async edit(ctx: HttpContext) {
    ctx.principal.authorize(`update_${this.noun}`)
    const { records, record } = await this.find(ctx)
    return ctx.inertia.render('records/edit', {
      entity: await this.view(ctx, records, variantAsked(ctx) ?? variantOf(records, record)),
      record,
    })
  }

  /** The record of the page with its etag and everything it points at. */
  protected async find({ principal, params }: HttpContext) {
    const records = await visibleRecords(principal, this.noun)
    const { data, row_version: version } = await records.record(params.id, records.includes)
    return {
      records,
      record: { ...(JSON.parse(data) as Row), etag: `"${version}-${params.id.slice(-8)}"` },
    }
  }

  /** The entity as this viewer sees it, of one variant where `variant` names it. */
  protected async view(
    { tenant, actor }: HttpContext,
    { entity }: EntityReader,
    variant?: string
  ): Promise<EntityView> {
    const locale = tenant!.locale
    if (variant === undefined) return entity.view(locale, actor.viewer)
    const of = entity.forVariant(variant || null) ?? entity
    return {
      ...of.view(locale, actor.viewer),
      variants: entity.view(locale, actor.viewer).variants,
    }
  }
}

/** `?equipment_type=elevator` on the form: the fields of that type; empty is the base. */
function variantAsked({ request }: HttpContext): string | undefined {
  const asked = request.input('equipment_type') as unknown
  return typeof asked === 'string' ? asked : undefined
}

export function variantOf({ entity }: EntityReader, record: Row): string | undefined {
  return entity.variantField ? String(record[entity.variantField] ?? '') : undefined
}

function listQuery({ sort, search, page, page_size, filters }: ListParameters, fields: string[]) {
  return { sort, search, page, page_size, filters, fields }
}
