import type { HttpContext } from '@adonisjs/core/http'
import { assertTaskSeen } from '#plugins/inventory/models/seen_task'
import { reservationList } from '#plugins/inventory/models/stock_lists'
import StockReservation from '#plugins/inventory/models/stock_reservation'
import { issueValidator, reservationValidator } from '#plugins/inventory/validators/stock'

type Move = (reservation: StockReservation) => Promise<unknown>

/** What tasks need. */
export default class StockReservationsController {
  async index({ principal, request, reply }: HttpContext) {
    principal.authorize('view_stock')
    const { data, pagination } = await reservationList.list(request.qs())
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_stock')
    const data = await reservationList.find(params.id)
    return reply.record(data, (await StockReservation.findOrFail(params.id)).etag)
  }

  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_stock_reservations')
    const wish = await reservationValidator.validate(request.body())
    await assertTaskSeen(principal, wish.taskId)
    const { id, etag } = await StockReservation.make(wish, actor)
    response.header('ETag', etag)
    return reply.createdText(
      await reservationList.find(id),
      reply.url(`/stock/reservations/${id}/`)
    )
  }

  reserve(ctx: HttpContext) {
    return this.move(ctx, (reservation) => reservation.reserve(ctx.actor))
  }

  kit(ctx: HttpContext) {
    return this.move(ctx, (reservation) => reservation.kit(ctx.actor))
  }

  async issue(ctx: HttpContext) {
    const { quantity } = await issueValidator.validate(ctx.request.body())
    return this.move(ctx, (reservation) => reservation.issue(ctx.actor, quantity))
  }

  release(ctx: HttpContext) {
    return this.move(ctx, (reservation) => reservation.release(ctx.actor))
  }

  private async move({ principal, params, request, response, reply }: HttpContext, move: Move) {
    principal.authorize('update_stock_reservations')
    const reservation = await StockReservation.locked(params.id)
    await assertTaskSeen(principal, reservation.taskId)
    reservation.assertMatches(request.header('if-match'))
    await move(reservation)
    response.header('ETag', reservation.etag)
    return reply.text(await reservationList.find(reservation.id))
  }
}
