import type { HttpContext } from '@adonisjs/core/http'
import { AutomationHook } from '#models/automation_hook'

/** Where other machines knock. The address is the credential; who has it can set one automation off. */
export default class HooksController {
  /** Answered once the run is committed. */
  async store({ request, params, reply }: HttpContext) {
    const taken = await AutomationHook.take(params.token, {
      raw: request.raw() ?? '',
      body: request.body(),
      signature: request.header('x-hook-signature'),
      sentAt: request.header('x-hook-timestamp'),
    })
    return reply.ok(taken)
  }
}
