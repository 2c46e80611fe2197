import type { HttpContext } from '@adonisjs/core/http'
import { moveOrder, type Move } from '#plugins/inventory/controllers/move_order'
import { PurchaseApproval } from '#plugins/inventory/models/purchase_approval'
import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { PurchaseReceipt } from '#plugins/inventory/models/purchase_receipt'
import { receiptValidator } from '#plugins/inventory/validators/purchase_order'
import { lockedRecord } from '#models/locked_record'

/** What is done with a purchase order: each is a step of its workflow, with its effect. */
export default class PurchaseMovesController {
  submit(ctx: HttpContext) {
    return this.move(ctx, (order, mover) => new PurchaseApproval(order).ask(mover))
  }

  send(ctx: HttpContext) {
    return this.move(ctx, (order, mover) => order.send(mover))
  }

  receive(ctx: HttpContext) {
    return this.move(ctx, async (order, mover) => {
      const { lines } = await receiptValidator.validate(ctx.request.body())
      return new PurchaseReceipt(order, mover).take(lines)
    })
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
    return moveOrder(ctx, order, move)
  }
}
