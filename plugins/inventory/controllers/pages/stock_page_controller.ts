import type { HttpContext } from '@adonisjs/core/http'
import { stockList, suggestionList } from '#plugins/inventory/models/stock_lists'

/** How much there is where, and what is short. */
export default class StockPageController {
  async index({ principal, request, inertia }: HttpContext) {
    principal.authorize('view_stock')
    const { data, pagination } = await stockList.list(request.qs())
    const short = await suggestionList.list({ state: 'open', page_size: '100' })
    return inertia.render('inventory::stock/index', {
      rows: JSON.parse(data),
      pagination,
      suggestions: JSON.parse(short.data),
      query: request.qs(),
      can: {
        move: principal.can('create_stock_movements'),
        issue: principal.can('issue_stock') || principal.can('create_stock_movements'),
        watch: principal.can('update_stock'),
        order: principal.can('create_purchase_orders'),
        count: principal.can('create_stock_counts'),
      },
    })
  }
}
