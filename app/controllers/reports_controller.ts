import type { HttpContext } from '@adonisjs/core/http'
import { heldRecord } from '#models/held_record'
import { holderIn } from '#models/holder'
import { entityOf, hasStory } from '#models/noun'
import { assertOpen } from '#models/record_access'
import { Report, reportsOf, reportTemplate } from '#models/report'
import { visibleRecord } from '#models/visible_record'
import { sendPdf } from '#platform/api/send_pdf'
import { reportValidator } from '#validators/automation'

/** Tasks and records on paper, by the templates of their entity. */
export default class ReportsController {
  async index({ params, principal, locale, reply }: HttpContext) {
    const holder = holderIn(params)
    await assertOpen(holder, 'view', principal)
    return reply.ok(await reportsOf(entityOf(holder.noun), locale))
  }

  async show(context: HttpContext) {
    const { params, request, principal } = context
    const { language: locale = context.locale } = await reportValidator.validate(request.qs())
    const holder = holderIn(params)
    const entity = entityOf(holder.noun)
    const record = await visibleRecord(principal, entity, holder.id)
    const template = await reportTemplate(entity, params.key)
    const held = hasStory(holder.noun) ? await heldRecord(holder) : undefined
    const report = new Report({ entity, record }, { principal, locale }, held)
    return sendPdf(context, await report.print(template))
  }
}
