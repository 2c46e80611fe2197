import type { HttpContext } from '@adonisjs/core/http'
import { holderIn } from '#models/holder'
import { entityOf } from '#models/noun'
import { assertOpen } from '#models/record_access'
import { RecordHistory } from '#models/record_history'
import { definitionRegistry } from '#platform/definitions/definition_registry'

export default class RecordHistoryController {
  async index(ctx: HttpContext) {
    const { principal, params, request, reply } = ctx
    const holder = holderIn(params)
    await assertOpen(holder, 'view', principal)
    const entity = await definitionRegistry.entity(entityOf(holder.noun))
    const history = new RecordHistory(entity, ctx)
    const { entries, pagination } = await history.list(holder.id, request.qs())
    return reply.ok(entries, { pagination })
  }
}
