import type { HttpContext } from '@adonisjs/core/http'
import { assertReaches } from '#plugins/inventory/models/stock_scope'
import StockCount from '#plugins/inventory/models/stock_count'
import { countList } from '#plugins/inventory/models/stock_lists'

/** Carries out what somebody does with a stocktake, and answers what became of it. */
export async function moveCount(
  { principal, params, request, response, reply }: HttpContext,
  permission: string,
  move: (count: StockCount) => Promise<unknown>
) {
  principal.authorize(permission)
  const count = await StockCount.locked(params.id)
  await assertReaches(principal, permission, [count.locationId])
  count.assertMatches(request.header('if-match'))
  await move(count)
  response.header('ETag', count.etag)
  return reply.text(await countList.find(count.id))
}
