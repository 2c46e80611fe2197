import type { HttpContext } from '@adonisjs/core/http'
import { automationTrial } from '#models/automation_trial'
import { triedDocument } from '#models/tried_document'
import { visibleRecord } from '#models/visible_record'
import type { AutomationDefinition } from '#platform/definitions/types'
import { trialValidator } from '#validators/automation'

export default class AutomationTrialsController {
  /** What the automation would do for one record; nothing is done. */
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const { recordId, data, document: given } = await trialValidator.validate(request.body())
    const document = await triedDocument<AutomationDefinition>('automation', params.key, given)
    const { entity } = document.on
    const record = await visibleRecord(principal, entity, recordId)
    const subject = { entity, record, before: record, userId: principal.id, data }
    return reply.ok(await automationTrial(document, subject, locale))
  }
}
