import type { HttpContext } from '@adonisjs/core/http'
import { keyOf } from '#plugins/inventory/controllers/key_of'
import { assertTaskSeen } from '#plugins/inventory/models/seen_task'
import { reservationList } from '#plugins/inventory/models/stock_lists'
import { assertReaches } from '#plugins/inventory/models/stock_scope'
import StockReservation from '#plugins/inventory/models/stock_reservation'
import { issueValidator } from '#plugins/inventory/validators/stock'

type Move = (reservation: StockReservation) => Promise<unknown>

/** What becomes of a reservation. */
export default class ReservationMovesController {
  reserve(ctx: HttpContext) {
    return this.move(ctx, (reservation) => reservation.reserve(ctx.actor))
  }

  kit(ctx: HttpContext) {
    return this.move(ctx, (reservation) => reservation.kit(ctx.actor))
  }

  issue(ctx: HttpContext) {
    return this.move(ctx, async (reservation) => {
      const { quantity } = await issueValidator.validate(ctx.request.body())
      return reservation.issue(ctx.actor, { quantity, key: keyOf(ctx) })
    })
  }

  release(ctx: HttpContext) {
    return this.move(ctx, (reservation) => reservation.release(ctx.actor))
  }

  private async move({ principal, params, request, response, reply }: HttpContext, move: Move) {
    principal.authorize('update_stock_reservations')
    const reservation = await StockReservation.locked(params.id)
    await assertReaches(principal, 'update_stock_reservations', [reservation.locationId])
    await assertTaskSeen(principal, reservation.taskId)
    reservation.assertMatches(request.header('if-match'))
    await move(reservation)
    response.header('ETag', reservation.etag)
    return reply.text(await reservationList.find(reservation.id))
  }
}
