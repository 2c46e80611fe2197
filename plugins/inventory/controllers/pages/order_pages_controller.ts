import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { orderPage } from '#plugins/inventory/models/order_page'
import { recordWork } from '#models/record_work'

export default class OrderPagesController extends EntityPagesController {
  protected readonly noun = 'purchase_orders'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  override async create(ctx: HttpContext) {
    ctx.principal.authorize('create_purchase_orders')
    const page = await this.page(ctx)
    return ctx.inertia.render('inventory::orders/edit', { entity: await page.view(), record: null })
  }

  override async edit(ctx: HttpContext) {
    ctx.principal.authorize('update_purchase_orders')
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    return ctx.inertia.render('inventory::orders/edit', { entity: await page.view(), record })
  }

  async show(ctx: HttpContext) {
    const { principal, inertia, params } = ctx
    const page = await this.page(ctx)
    const record = await page.find(params.id)
    const { can, history, reports, attachments, comments } = await recordWork(
      { noun: this.noun, id: record.id },
      ctx
    )
    return inertia.render('inventory::orders/show', {
      entity: await page.view(),
      record,
      can: { ...can, delete: principal.can('delete_purchase_orders') },
      history,
      reports,
      attachments,
      comments,
      ...(await orderPage(record, principal)),
    })
  }
}
