import type { HttpContext } from '@adonisjs/core/http'
import { PurchaseApproval } from '#plugins/inventory/models/purchase_approval'
import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { PurchaseReceipt } from '#plugins/inventory/models/purchase_receipt'
import { decisionValidator, receiptValidator } from '#plugins/inventory/validators/purchase_order'
import { lockedRecord } from '#models/locked_record'
import type { RecordMover } from '#models/move_wish'
import { recordAnswer } from '#models/record_answer'
import { visibleRecord } from '#models/visible_record'

type Move = (order: PurchaseOrder, mover: RecordMover) => Promise<unknown>

/** What is done with a purchase order: each is a step of its workflow, with its effect. */
export default class PurchaseMovesController {
  submit(ctx: HttpContext) {
    return this.move(ctx, (order, mover) => new PurchaseApproval(order).ask(mover))
  }

  async approve(ctx: HttpContext) {
    return this.decide(ctx, 'approve')
  }

  async reject(ctx: HttpContext) {
    return this.decide(ctx, 'reject')
  }

  send(ctx: HttpContext) {
    return this.move(ctx, (order, mover) => order.send(mover))
  }

  async receive(ctx: HttpContext) {
    const { lines } = await receiptValidator.validate(ctx.request.body())
    return this.move(ctx, (order, mover) => new PurchaseReceipt(order, mover).take(lines))
  }

  close(ctx: HttpContext) {
    return this.move(ctx, (order, mover) => order.close(mover))
  }

  cancel(ctx: HttpContext) {
    return this.move(ctx, (order, mover) => order.cancel(mover))
  }

  private async move(ctx: HttpContext, move: Move) {
    const { principal, params } = ctx
    const order = await lockedRecord(PurchaseOrder, params.id, { principal, action: 'update' })
    return this.carryOut(ctx, order, move)
  }

  /** Who approves need not be one who may change it. */
  private async decide(ctx: HttpContext, decision: 'approve' | 'reject') {
    const { principal, params, request } = ctx
    principal.authorize('approve_purchase_orders')
    const { comment } = await decisionValidator.validate(request.body())
    await visibleRecord(principal, PurchaseOrder.entityKey, params.id)
    const order = await PurchaseOrder.query().where('id', params.id).forUpdate().firstOrFail()
    return this.carryOut(ctx, order, (one, mover) =>
      new PurchaseApproval(one)[decision](mover, comment)
    )
  }

  private async carryOut(ctx: HttpContext, order: PurchaseOrder, move: Move) {
    const { principal, actor, locale, request, response, reply } = ctx
    order.assertMatches(request.header('if-match'))
    await move(order, { principal, actor, locale })
    response.header('ETag', order.etag)
    return reply.ok(await recordAnswer(order, principal))
  }
}
