import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { recordWork } from '#models/record_work'
import { relatedLists } from '#models/related_lists'
import Meter from '#plugins/maintenance/models/meter'
import { meterPage } from '#plugins/maintenance/models/meter_page'

/** A meter is its readings: they stand first on its page. */
export default class MeterPagesController extends EntityPagesController {
  protected readonly noun = 'meters'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async show(ctx: HttpContext) {
    const { principal, request, inertia } = ctx
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    const { can, ...work } = await recordWork({ noun: this.noun, id: record.id }, ctx)
    const meter = await Meter.findOrFail(record.id)
    return inertia.render('maintenance::meters/show', {
      entity: await page.view(),
      record,
      ...work,
      // Its readings are their own history.
      history: work.history.filter(({ action }) => action !== 'read'),
      ...(await meterPage(meter, request.input('page'), principal)),
      can: { ...can, delete: principal.can('delete_meters') },
      related: await relatedLists({ entity: 'meter', id: record.id }, ctx),
    })
  }
}
