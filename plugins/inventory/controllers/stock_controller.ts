import type { HttpContext } from '@adonisjs/core/http'
import { stockList } from '#plugins/inventory/models/stock_lists'
import { StockWatch } from '#plugins/inventory/models/stock_watch'
import { levelValidator } from '#plugins/inventory/validators/stock'

/** How much there is where. */
export default class StockController {
  async index({ principal, request, reply }: HttpContext) {
    principal.authorize('view_stock')
    const { data, pagination } = await stockList.list(request.qs())
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_stock')
    const data = await stockList.find(params.id)
    return reply.record(data, await new StockWatch(params.id).etag())
  }

  /** When it is short, and how far it is filled up; how much there is only movements change. */
  async update({ principal, actor, params, request, response, reply }: HttpContext) {
    principal.authorize('update_stock')
    const watch = new StockWatch(params.id)
    await watch.lock(request.header('if-match'))
    await watch.set(await levelValidator.validate(request.body()), actor)
    response.header('ETag', await watch.etag())
    return reply.text(await stockList.find(params.id))
  }
}
