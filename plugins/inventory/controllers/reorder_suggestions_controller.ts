import type { HttpContext } from '@adonisjs/core/http'
import { placesFor } from '#plugins/inventory/models/stock_scope'
import { ReorderSuggestion } from '#plugins/inventory/models/reorder_suggestion'
import { suggestionList } from '#plugins/inventory/models/stock_lists'
import { orderValidator } from '#plugins/inventory/validators/stock'
import { recordAnswer } from '#models/record_answer'

/** What is short and should be bought. */
export default class ReorderSuggestionsController {
  async index({ principal, request, reply }: HttpContext) {
    const places = placesFor(principal, 'view_stock')
    const { data, pagination } = await suggestionList.list(request.qs(), places)
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    return reply.text(await suggestionList.find(params.id, placesFor(principal, 'view_stock')))
  }

  /** Asks for it: a purchase order of the part's supplier, or of the one that is named. */
  async order({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    principal.authorize(`create_purchase_orders`)
    const { supplierId } = await orderValidator.validate(request.body())
    const suggestion = new ReorderSuggestion(params.id)
    const order = await suggestion.order({ principal, actor, locale }, supplierId)
    response.header('ETag', order.etag)
    const url = reply.url(`/purchase-orders/${order.id}/`)
    return reply.created(await recordAnswer(order, principal), url)
  }
}
