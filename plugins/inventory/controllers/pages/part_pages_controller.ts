import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { partPage } from '#plugins/inventory/models/part_page'
import { RecordHistory } from '#models/record_history'

export default class PartPagesController extends EntityPagesController {
  protected readonly noun = 'parts'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async show(ctx: HttpContext) {
    const { principal, locale, params, request, inertia } = ctx
    const page = await this.page(ctx)
    const record = await page.find(params.id)
    return inertia.render('inventory::parts/show', {
      entity: await page.view(),
      record,
      can: {
        update: principal.can('update_parts'),
        delete: principal.can('delete_parts'),
        move: principal.can('create_stock_movements'),
        issue: principal.can('issue_stock') || principal.can('create_stock_movements'),
        watch: principal.can('update_stock'),
      },
      ...(await partPage(record.id, request.qs(), { principal, locale })),
      history: (await new RecordHistory(page.records.entity, ctx).list(record.id)).entries,
    })
  }

  /** What is stuck on the shelf. */
  async label(ctx: HttpContext) {
    const record = await (await this.page(ctx)).find(ctx.params.id)
    return ctx.inertia.render('inventory::parts/label', { record })
  }
}
