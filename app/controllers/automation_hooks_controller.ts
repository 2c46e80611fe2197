import type { HttpContext } from '@adonisjs/core/http'
import { AutomationHook } from '#models/automation_hook'
import { hookValidator } from '#validators/automation'

/** The secret address of an automation, from the side of its administrators. */
export default class AutomationHooksController {
  /** Shown once; a new one ends the former. */
  async store({ request, params, principal, actor, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const { signed = false } = await hookValidator.validate(request.body())
    const issued = await AutomationHook.issue(params.key, { signed, by: actor })
    return reply.ok({ ...issued, path: `/api/v1/hooks/${issued.token}/` })
  }

  async destroy({ params, principal, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    await AutomationHook.withdraw(params.key)
    return reply.none()
  }
}
