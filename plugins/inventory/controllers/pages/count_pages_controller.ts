import type { HttpContext } from '@adonisjs/core/http'
import { scannable } from '#plugins/inventory/controllers/pages/scannable'
import StockCount from '#plugins/inventory/models/stock_count'
import { countList } from '#plugins/inventory/models/stock_lists'
import type { Principal } from '#models/principal'

/** Stocktakes. */
export default class CountPagesController {
  async index({ principal, request, inertia }: HttpContext) {
    principal.authorize('view_stock_counts')
    const { page, state } = request.qs()
    const { data, pagination } = await countList.list({ page, ...(state ? { state } : {}) })
    return inertia.render('inventory::counts/index', {
      counts: JSON.parse(data),
      pagination,
      can: abilities(principal),
    })
  }

  async show(ctx: HttpContext) {
    const { principal, params, inertia } = ctx
    principal.authorize('view_stock_counts')
    if (!scannable(ctx)) return
    const count = JSON.parse(await countList.find(params.id))
    const { etag, submittedBy } = await StockCount.findOrFail(params.id)
    return inertia.render('inventory::counts/show', {
      count: { ...count, etag },
      submitted_by_me: submittedBy === principal.id,
      can: abilities(principal),
    })
  }
}

function abilities(principal: Principal) {
  return {
    create: principal.can('create_stock_counts'),
    update: principal.can('update_stock_counts'),
    approve: principal.can('approve_stock_counts'),
  }
}
