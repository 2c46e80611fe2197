import type { HttpContext } from '@adonisjs/core/http'
import { keyOf } from '#plugins/inventory/controllers/key_of'
import { assertReaches, placesFor } from '#plugins/inventory/models/stock_scope'
import { assertTaskSeen } from '#plugins/inventory/models/seen_task'
import { reservationList } from '#plugins/inventory/models/stock_lists'
import StockReservation from '#plugins/inventory/models/stock_reservation'
import { reservationValidator } from '#plugins/inventory/validators/stock'

/** What tasks need. */
export default class StockReservationsController {
  async index({ principal, request, reply }: HttpContext) {
    const places = placesFor(principal, 'view_stock')
    const { data, pagination } = await reservationList.list(request.qs(), places)
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    const data = await reservationList.find(params.id, placesFor(principal, 'view_stock'))
    return reply.record(data, (await StockReservation.findOrFail(params.id)).etag)
  }

  async store(ctx: HttpContext) {
    const { principal, actor, request, response, reply } = ctx
    principal.authorize('create_stock_reservations')
    const wish = await reservationValidator.validate(request.body())
    await assertReaches(principal, 'create_stock_reservations', [wish.locationId])
    await assertTaskSeen(principal, wish.taskId)
    const { id, etag } = await StockReservation.make({ ...wish, key: keyOf(ctx) }, actor)
    response.header('ETag', etag)
    return reply.createdText(
      await reservationList.find(id),
      reply.url(`/stock/reservations/${id}/`)
    )
  }
}
