import type { HttpContext } from '@adonisjs/core/http'
import { templateFacts } from '#models/template_facts'
import { triedDocument } from '#models/tried_document'
import { visibleRecord } from '#models/visible_record'
import type { TemplateDefinition } from '#platform/definitions/types'
import { renderDocument } from '#platform/templates/render_template'
import { previewValidator } from '#validators/automation'

export default class TemplatePreviewsController {
  /** The text as it would be for one record, of a document that need not be saved. Nothing is sent. */
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const asked = await previewValidator.validate(request.body())
    const { entity, recordId, language = locale } = asked
    const record = await visibleRecord(principal, entity, recordId)
    const document = await triedDocument<TemplateDefinition>('template', params.key, asked.document)
    const { email, firstName, lastName } = principal
    const user = { name: `${firstName} ${lastName}`.trim() || email, email }
    const facts = await templateFacts({ entity, record, locale: language, user })
    const { subject, body, isHtml } = await renderDocument(document, facts, language)
    return reply.ok({ subject, body, is_html: isHtml })
  }
}
