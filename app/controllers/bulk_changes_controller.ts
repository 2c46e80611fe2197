import type { HttpContext } from '@adonisjs/core/http'
import { startBulk, undoBulk } from '#models/bulk_change'
import { bulkLog } from '#models/bulk_log'
import type { Noun } from '#models/noun'
import { sendTable } from '#platform/api/send_table'
import { bulkValidator } from '#validators/list'

/** Many records changed by one order. */
export default class BulkChangesController {
  async store(ctx: HttpContext) {
    const { principal, params, request } = ctx
    const noun: Noun = params.entity ?? params.noun
    principal.authorize(`view_${noun}`)
    const wish = await bulkValidator.validate(request.body())
    return this.answer(ctx, await startBulk(noun, wish, changerIn(ctx)))
  }

  async show(ctx: HttpContext) {
    return this.answer(ctx, { id: ctx.params.id, isDone: true })
  }

  async undo(ctx: HttpContext) {
    return this.answer(ctx, await undoBulk(ctx.params.id, changerIn(ctx)))
  }

  async refusals(ctx: HttpContext) {
    const content = await bulkLog.file(ctx.params.id, ctx.principal, ctx.locale)
    return sendTable(ctx, { name: 'refusals', format: 'csv', content })
  }

  private async answer(ctx: HttpContext, { id, isDone }: { id: string; isDone: boolean }) {
    const { principal, locale, response, reply } = ctx
    const change = await bulkLog.find(id, principal, { base: reply.url(''), locale })
    if (!isDone) response.status(202).header('Location', reply.url(`/bulk-changes/${id}/`))
    return reply.ok(change)
  }
}

/** By name: a context that is spread loses what it only answers when asked, its language among it. */
function changerIn({ principal, actor, locale }: HttpContext) {
  return { principal, actor, locale }
}
