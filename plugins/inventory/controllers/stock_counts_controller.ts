import type { HttpContext } from '@adonisjs/core/http'
import StockCount from '#plugins/inventory/models/stock_count'
import { countList } from '#plugins/inventory/models/stock_lists'
import { countedValidator, countValidator } from '#plugins/inventory/validators/stock'

type Move = (count: StockCount) => Promise<unknown>

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
  async update(ctx: HttpContext) {
    const { lines } = await countedValidator.validate(ctx.request.body())
    return this.move(ctx, 'update_stock_counts', (count) => count.record(lines, ctx.actor))
  }

  submit(ctx: HttpContext) {
    return this.move(ctx, 'update_stock_counts', (count) => count.submit(ctx.actor))
  }

  approve(ctx: HttpContext) {
    return this.move(ctx, 'approve_stock_counts', (count) => count.approve(ctx.actor))
  }

  reject(ctx: HttpContext) {
    return this.move(ctx, 'approve_stock_counts', (count) => count.reject(ctx.actor))
  }

  cancel(ctx: HttpContext) {
    return this.move(ctx, 'update_stock_counts', (count) => count.cancel(ctx.actor))
  }

  private async move(ctx: HttpContext, permission: string, move: Move) {
    const { principal, params, request, response, reply } = ctx
    principal.authorize(permission)
    const count = await StockCount.locked(params.id)
    count.assertMatches(request.header('if-match'))
    await move(count)
    response.header('ETag', count.etag)
    return reply.text(await countList.find(count.id))
  }
}
