import type { HttpContext } from '@adonisjs/core/http'
import { listSettings } from '#models/list_settings'
import SavedView from '#models/saved_view'
import { assertOpens } from '#models/view_document'
import { listedNoun } from '#models/noun'
import { visibleRecords } from '#models/visible_records'
import { listSettingsValidator } from '#validators/list'

/** Columns, their order and width, and the view a list opens with: each person's own. */
export default class ListSettingsController {
  async show({ principal, params, reply }: HttpContext) {
    principal.authorize(`view_${await listedNoun(params.entity)}`)
    return reply.ok(await listSettings.find(principal.id, params.entity))
  }

  async update({ principal, params, request, reply }: HttpContext) {
    const records = await visibleRecords(principal, await listedNoun(params.entity))
    const { columns, widths, defaultView } = await listSettingsValidator.validate(request.body())
    assertOpens({ columns }, records)
    if (defaultView) await SavedView.findFor(principal, defaultView)
    const wish = Object.entries({ columns, widths, default_view: defaultView })
    const given = Object.fromEntries(wish.filter(([, value]) => value !== undefined))
    return reply.ok(await listSettings.save(principal.id, params.entity, given))
  }

  async destroy({ principal, params, reply }: HttpContext) {
    principal.authorize(`view_${await listedNoun(params.entity)}`)
    await listSettings.reset(principal.id, params.entity)
    return reply.none()
  }
}
