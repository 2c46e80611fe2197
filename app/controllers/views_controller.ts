import type { HttpContext } from '@adonisjs/core/http'
import SavedView from '#models/saved_view'
import { assertOpens } from '#models/view_document'
import { assertUnchanged, viewEtag } from '#models/view_revision'
import { listedNoun } from '#models/noun'
import { viewRows } from '#models/view_rows'
import { visibleEntities, visibleRecords } from '#models/visible_records'
import { viewPatchValidator, viewValidator } from '#validators/list'

/** Lists people keep: their own, and those of the whole company. */
export default class ViewsController {
  async index({ principal, request, reply }: HttpContext) {
    const asked = request.input('entity') as unknown
    const visible = await visibleEntities(principal)
    const entities = visible.filter((key) => !asked || key === asked)
    return reply.text(await viewRows.of(entities, principal))
  }

  async store({ principal, actor, request, reply }: HttpContext) {
    const { entity, ...wish } = await viewValidator.validate(request.body())
    assertOpens(wish, await visibleRecords(principal, await listedNoun(entity)))
    const view = await SavedView.keep(entity, wish, { principal, actor })
    return reply.createdText(await view.toAnswer(principal), reply.url(`/views/${view.id}/`))
  }

  async show({ principal, params, reply }: HttpContext) {
    const view = await SavedView.findFor(principal, params.id)
    return reply.record(await view.toAnswer(principal), viewEtag(view))
  }

  async update({ principal, actor, params, request, reply }: HttpContext) {
    const view = await SavedView.findFor(principal, params.id, { held: true })
    assertUnchanged(view, request.header('if-match'))
    const wish = await viewPatchValidator.validate(request.body())
    assertOpens(wish, await visibleRecords(principal, await listedNoun(view.entity)))
    await view.change(wish, { principal, actor })
    return reply.record(await view.toAnswer(principal), viewEtag(view))
  }

  async destroy({ principal, actor, params, reply }: HttpContext) {
    const view = await SavedView.findFor(principal, params.id)
    await view.remove({ principal, actor })
    return reply.none()
  }

  async restore({ principal, actor, params, reply }: HttpContext) {
    const view = await SavedView.findFor(principal, params.id, { deleted: true })
    await view.restore({ principal, actor })
    return reply.text(await view.toAnswer(principal))
  }
}
