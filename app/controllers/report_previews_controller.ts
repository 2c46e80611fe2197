import type { HttpContext } from '@adonisjs/core/http'
import { previewReport } from '#models/report_preview'
import { previewValidator } from '#validators/automation'
import { sendPdf } from '#platform/api/send_pdf'

export default class ReportPreviewsController {
  /** The PDF as it would be for one record, of a document that need not be saved. */
  async store(context: HttpContext) {
    const { request, params, principal, locale } = context
    principal.authorize('view_definitions')
    const asked = await previewValidator.validate(request.body())
    const { report, document } = await previewReport(params.key, asked, { principal, locale })
    return sendPdf(context, await report.print(document))
  }
}
