import type { HttpContext } from '@adonisjs/core/http'
import { assertReaches, placesFor } from '#plugins/inventory/models/stock_scope'
import { moveCount } from '#plugins/inventory/controllers/move_count'
import StockCount from '#plugins/inventory/models/stock_count'
import { countList } from '#plugins/inventory/models/stock_lists'
import { countedValidator, countValidator } from '#plugins/inventory/validators/stock'

/** Stocktakes. */
export default class StockCountsController {
  async index({ principal, request, reply }: HttpContext) {
    const places = placesFor(principal, 'view_stock_counts')
    const { data, pagination } = await countList.list(request.qs(), places)
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    const data = await countList.find(params.id, placesFor(principal, 'view_stock_counts'))
    return reply.record(data, (await StockCount.findOrFail(params.id)).etag)
  }

  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_stock_counts')
    const wish = await countValidator.validate(request.body())
    await assertReaches(principal, 'create_stock_counts', [wish.locationId])
    const { id, etag } = await StockCount.open(wish, actor)
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
