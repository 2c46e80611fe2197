import type { HttpContext } from '@adonisjs/core/http'
import SavedView from '#models/saved_view'
import { assertOpens } from '#models/view_document'
import { listedNoun } from '#models/noun'
import { ViewMerge } from '#models/view_merge'
import { visibleRecords } from '#models/visible_records'
import { viewMergeValidator } from '#validators/list'

export default class ViewMergesController {
  /** What somebody wants of a view that others changed since: stored as soon as nothing is left to decide. */
  async store({ principal, actor, params, request, locale, reply }: HttpContext) {
    const { base, mine, choices } = await viewMergeValidator.validate(request.body())
    const view = await SavedView.findFor(principal, params.id, { held: true })
    const merge = await ViewMerge.of(view, { base, mine }, choices)
    const told = { open: merge.open, conflicts: merge.conflicts(locale) }
    if (merge.open) return reply.ok({ ...told, view: null })

    assertOpens(merge.wish, await visibleRecords(principal, await listedNoun(view.entity)))
    await view.change(merge.wish, { principal, actor })
    return reply.ok({ ...told, view: JSON.parse(await view.toAnswer(principal)) })
  }
}
