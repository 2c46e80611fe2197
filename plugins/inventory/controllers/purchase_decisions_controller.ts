import type { HttpContext } from '@adonisjs/core/http'
import { moveOrder } from '#plugins/inventory/controllers/move_order'
import { PurchaseApproval } from '#plugins/inventory/models/purchase_approval'
import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { decisionValidator } from '#plugins/inventory/validators/purchase_order'
import { visibleRecord } from '#models/visible_record'

/** Whether an order may be sent. Who decides need not be one who may change it. */
export default class PurchaseDecisionsController {
  approve(ctx: HttpContext) {
    return this.decide(ctx, 'approve')
  }

  reject(ctx: HttpContext) {
    return this.decide(ctx, 'reject')
  }

  private async decide(ctx: HttpContext, decision: 'approve' | 'reject') {
    const { principal, params, request } = ctx
    principal.authorize('approve_purchase_orders')
    const { comment } = await decisionValidator.validate(request.body())
    await visibleRecord(principal, PurchaseOrder.entityKey, params.id)
    const order = await PurchaseOrder.query().where('id', params.id).forUpdate().firstOrFail()
    return moveOrder(ctx, order, (one, mover) =>
      new PurchaseApproval(one)[decision](mover, comment)
    )
  }
}
