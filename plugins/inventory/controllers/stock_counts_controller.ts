import type { HttpContext } from '@adonisjs/core/http'
import { moveCount } from '#plugins/inventory/controllers/move_count'
import StockCount from '#plugins/inventory/models/stock_count'
import { countList } from '#plugins/inventory/models/stock_lists'
import { countedValidator, countValidator } from '#plugins/inventory/validators/stock'

/** Stocktakes. */
export default class StockCountsController {
  async index({ principal, request, reply }: HttpContext) {
    principal.authorize('view_stock_counts')
    const { data, pagination } = await countList.list(request.qs())
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_stock_counts')
    const data = await countList.find(params.id)
    return reply.record(data, (await StockCount.findOrFail(params.id)).etag)
  }

  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_stock_counts')
    const { id, etag } = await StockCount.open(await countValidator.validate(request.body()), actor)
    response.header('ETag', etag)
    return reply.createdText(await countList.find(id), reply.url(`/stock-counts/${id}/`))
  }

  /** What was found. */
  update(ctx: HttpContext) {
    return moveCount(ctx, 'update_stock_counts', async (count) => {
      const { lines } = await countedValidator.validate(ctx.request.body())
      return count.record(lines, ctx.actor)
    })
  }
}
