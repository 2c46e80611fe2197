import type { HttpContext } from '@adonisjs/core/http'
import { previewReport } from '#models/report_preview'
import { previewValidator } from '#validators/automation'

export default class TemplatePreviewsController {
  /** The text as it would be for one record, of a document that need not be saved. Nothing is sent. */
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const asked = await previewValidator.validate(request.body())
    const { report, document } = await previewReport(params.key, asked, { principal, locale })
    const { subject, body, isHtml } = await report.render(document)
    return reply.ok({ subject, body, is_html: isHtml })
  }
}
