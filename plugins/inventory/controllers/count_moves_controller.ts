import type { HttpContext } from '@adonisjs/core/http'
import { moveCount } from '#plugins/inventory/controllers/move_count'

/** What becomes of a stocktake. */
export default class CountMovesController {
  submit(ctx: HttpContext) {
    return moveCount(ctx, 'update_stock_counts', (count) => count.submit(ctx.actor))
  }

  approve(ctx: HttpContext) {
    return moveCount(ctx, 'approve_stock_counts', (count) => count.approve(ctx.actor))
  }

  reject(ctx: HttpContext) {
    return moveCount(ctx, 'approve_stock_counts', (count) => count.reject(ctx.actor))
  }

  cancel(ctx: HttpContext) {
    return moveCount(ctx, 'update_stock_counts', (count) => count.cancel(ctx.actor))
  }
}
