import type { HttpContext } from '@adonisjs/core/http'
import { automationState } from '#models/automation_state'
import { AutomationPause } from '#models/automation_pause'

/** What is true of an automation beside its definition: whether it rests, when it runs next, its address. */
export default class AutomationStatesController {
  async show({ params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok(await automationState(params.key, locale))
  }

  /** Lets one that was paused go on. */
  async resume({ params, principal, actor, locale, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    await AutomationPause.resume(params.key, actor)
    return reply.ok(await automationState(params.key, locale))
  }
}
