import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { RecordHistory } from '#models/record_history'
import type { Row } from '#models/record_page'
import {
  isReached,
  technicianPage,
  territoriesOf,
} from '#plugins/maintenance/models/technician_page'

export default class TechnicianPagesController extends EntityPagesController {
  protected readonly noun = 'technicians'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('maintenance::technicians/index', await this.listProps(ctx))
  }

  override async create(ctx: HttpContext) {
    ctx.principal.authorize('create_technicians')
    return this.form(ctx, null)
  }

  override async edit(ctx: HttpContext) {
    ctx.principal.authorize('update_technicians')
    return this.form(ctx, await (await this.page(ctx)).find(ctx.params.id))
  }

  async show(ctx: HttpContext) {
    const { principal, inertia } = ctx
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    return inertia.render('maintenance::technicians/show', {
      entity: await page.view(),
      record,
      can: {
        update: await isReached(principal, 'update', record.id),
        delete: await isReached(principal, 'delete', record.id),
      },
      territories: await territoriesOf(record),
      ...(await technicianPage(record.id)),
      history: (await new RecordHistory(page.records.entity, ctx).list(record.id)).entries,
    })
  }

  private async form(ctx: HttpContext, record: Row | null) {
    return ctx.inertia.render('maintenance::technicians/edit', {
      entity: await (await this.page(ctx)).view(),
      record,
      territories: record ? await territoriesOf(record) : [],
    })
  }
}
