import type { HttpContext } from '@adonisjs/core/http'
import type PurchaseOrder from '#plugins/inventory/models/purchase_order'
import type { RecordMover } from '#models/move_wish'
import { recordAnswer } from '#models/record_answer'

export type Move = (order: PurchaseOrder, mover: RecordMover) => Promise<unknown>

/** Carries out what somebody does with an order that is locked, and answers what became of it. */
export async function moveOrder(ctx: HttpContext, order: PurchaseOrder, move: Move) {
  const { principal, actor, locale, request, response, reply } = ctx
  order.assertMatches(request.header('if-match'))
  await move(order, { principal, actor, locale })
  response.header('ETag', order.etag)
  return reply.ok(await recordAnswer(order, principal))
}
