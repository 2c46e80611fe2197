import type { HttpContext } from '@adonisjs/core/http'
import { AutomationLog } from '#models/automation_log'

export default class AutomationRunsController {
  async index({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const { runs, pagination } = await new AutomationLog(params.key, locale).list(request.qs())
    return reply.ok(runs, { pagination })
  }

  async show({ params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok(await new AutomationLog(params.key, locale).find(params.id))
  }
}
