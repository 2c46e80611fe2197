import type { HttpContext } from '@adonisjs/core/http'
import { orderSuggestions } from '#plugins/inventory/models/reorder_order'
import { orderSuggestionsValidator } from '#plugins/inventory/validators/stock'
import { recordAnswer } from '#models/record_answer'

/** One purchase order of everything that is short and comes from one supplier. */
export default class ReorderOrdersController {
  async store({ principal, actor, locale, request, response, reply }: HttpContext) {
    principal.authorize('create_purchase_orders')
    const { supplierId, ids } = await orderSuggestionsValidator.validate(request.body())
    const order = await orderSuggestions(supplierId, ids, { principal, actor, locale })
    response.header('ETag', order.etag)
    const url = reply.url(`/purchase-orders/${order.id}/`)
    return reply.created(await recordAnswer(order, principal), url)
  }
}
