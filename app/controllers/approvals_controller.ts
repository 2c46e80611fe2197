import type { HttpContext } from '@adonisjs/core/http'
import { Approvals } from '#models/approval'
import { ApprovalDecision } from '#models/approval_decision'
import { decisionValidator } from '#validators/approval'

/** What waits for one's word: the list, and giving it. */
export default class ApprovalsController {
  async index({ principal, locale, request, reply }: HttpContext) {
    const { data, pagination } = await new Approvals({ principal, locale }).list(request.qs())
    return reply.ok(data, { pagination })
  }

  async show({ principal, locale, params, reply }: HttpContext) {
    return reply.ok(await new Approvals({ principal, locale }).find(params.id))
  }

  async decide({ principal, actor, locale, params, request, reply }: HttpContext) {
    const decision = await decisionValidator.validate(request.body())
    await new Approvals({ principal, locale }).find(params.id)
    await (await ApprovalDecision.of(params.id)).decide(decision, { principal, actor })
    return reply.ok(await new Approvals({ principal, locale }).find(params.id))
  }

  async withdraw({ principal, actor, locale, params, reply }: HttpContext) {
    await (await ApprovalDecision.of(params.id)).withdraw({ principal, actor })
    return reply.ok(await new Approvals({ principal, locale }).find(params.id))
  }
}
