import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { ancestorsOf, facilityTree } from '#models/facility_tree'
import { withinFacility } from '#models/facility_subtree'
import { RecordHistory } from '#models/record_history'
import { relatedLists } from '#models/related_lists'
import { visibleRecords } from '#models/visible_records'

/** Pieces of equipment a place's page shows before it points to the list. */
const FIRST = '10'

export default class FacilitiesPagesController extends EntityPagesController {
  protected readonly noun = 'facilities'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('facilities/index', {
      ...(await this.listProps(ctx)),
      tree: await facilityTree(ctx.principal),
    })
  }

  async show(ctx: HttpContext) {
    const { principal, inertia } = ctx
    const page = await this.page(ctx)
    const { records } = page
    const record = await page.find(ctx.params.id)
    const inside = await records
      .narrowed({ sql: 'e.parent_id = ?::uuid', bindings: [record.id] })
      .list({ sort: 'name', page_size: '100' })
    return inertia.render('facilities/show', {
      entity: await page.view(),
      record,
      can: {
        update: principal.can('update_facilities'),
        delete: principal.can('delete_facilities'),
        create: principal.can('create_facilities'),
        create_equipment: principal.can('create_equipment'),
      },
      ancestors: await ancestorsOf(record.id),
      children: JSON.parse(inside.data),
      ...(await this.equipmentIn(ctx, record.id)),
      related: await relatedLists({ entity: 'facility', id: record.id }, ctx),
      history: (await new RecordHistory(records.entity, ctx).list(record.id)).entries,
    })
  }

  private async equipmentIn({ principal, locale, actor }: HttpContext, id: string) {
    if (!principal.can('view_equipment')) return {}
    const records = (await visibleRecords(principal, 'equipment')).narrowed(
      withinFacility('equipment')(id)
    )
    const { data, pagination } = await records.list({ sort: 'name', page_size: FIRST })
    const { fields } = records.entity.view(locale, actor.viewer)
    return {
      equipment: JSON.parse(data),
      equipment_total: pagination.total,
      equipment_status: fields.find(({ path }) => path === 'status'),
    }
  }
}
