import type { HttpContext } from '@adonisjs/core/http'
import { assertReaches, placesFor } from '#plugins/inventory/models/stock_scope'
import { stockList } from '#plugins/inventory/models/stock_lists'
import { StockWatch } from '#plugins/inventory/models/stock_watch'
import { levelValidator, newLevelValidator } from '#plugins/inventory/validators/stock'

/** How much there is where. */
export default class StockController {
  async index({ principal, request, reply }: HttpContext) {
    const places = placesFor(principal, 'view_stock')
    const { data, pagination } = await stockList.list(request.qs(), places)
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    const data = await stockList.find(params.id, placesFor(principal, 'view_stock'))
    return reply.record(data, await new StockWatch(params.id).etag())
  }

  /** A part that is to be kept at a location, before there is any of it. */
  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('update_stock')
    const wish = await newLevelValidator.validate(request.body())
    await assertReaches(principal, 'update_stock', [wish.locationId])
    const watch = await StockWatch.begin(wish)
    await watch.set(wish, actor)
    response.header('ETag', await watch.etag())
    return reply.createdText(await stockList.find(watch.id), reply.url(`/stock/${watch.id}/`))
  }

  /** When it is short, and how far it is filled up; how much there is only movements change. */
  async update({ principal, actor, params, request, response, reply }: HttpContext) {
    principal.authorize('update_stock')
    const watch = new StockWatch(params.id)
    const { location_id: place } = await watch.lock(request.header('if-match'))
    await assertReaches(principal, 'update_stock', [place])
    await watch.set(await levelValidator.validate(request.body()), actor)
    response.header('ETag', await watch.etag())
    return reply.text(await stockList.find(params.id))
  }
}
