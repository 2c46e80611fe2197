import type { HttpContext } from '@adonisjs/core/http'
import { offersOf } from '#plugins/inventory/models/part_page'
import { visibleRecord } from '#models/visible_record'

/** Who sells a part, under which number and at which prices. */
export default class PartOffersController {
  async index({ principal, params, reply }: HttpContext) {
    principal.authorize('view_suppliers')
    await visibleRecord(principal, 'part', params.id)
    return reply.ok(await offersOf(params.id))
  }
}
