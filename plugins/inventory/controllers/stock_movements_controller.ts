import type { HttpContext } from '@adonisjs/core/http'
import { keyOf } from '#plugins/inventory/controllers/key_of'
import { assertReaches, placesFor } from '#plugins/inventory/models/stock_scope'
import { assertTaskSeen } from '#plugins/inventory/models/seen_task'
import { movementList } from '#plugins/inventory/models/stock_lists'
import { moveStock, type MovementKind } from '#plugins/inventory/models/stock_movement'
import { movementValidator } from '#plugins/inventory/validators/stock'

const BY_WHOEVER_WORKS: MovementKind[] = ['issue', 'return']

/** The ledger. Nothing in it is changed or taken back: what was wrong is adjusted. */
export default class StockMovementsController {
  async index({ principal, request, reply }: HttpContext) {
    const places = placesFor(principal, 'view_stock')
    const { data, pagination } = await movementList.list(request.qs(), places)
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    return reply.text(await movementList.find(params.id, placesFor(principal, 'view_stock')))
  }

  async store(ctx: HttpContext) {
    const { principal, actor, request, reply } = ctx
    if (!principal.can('issue_stock')) principal.authorize('create_stock_movements')
    const wish = await movementValidator.validate(request.body())
    const isWork = BY_WHOEVER_WORKS.includes(wish.kind) && principal.can('issue_stock')
    const permission = isWork ? 'issue_stock' : 'create_stock_movements'
    await assertReaches(principal, permission, [wish.locationId, wish.toLocationId])
    await assertTaskSeen(principal, wish.taskId)
    const id = await moveStock(wish, actor, keyOf(ctx))
    return reply.createdText(await movementList.find(id), reply.url(`/stock/movements/${id}/`))
  }
}
