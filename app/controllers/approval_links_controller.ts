import type { HttpContext } from '@adonisjs/core/http'
import { ApprovalDecision } from '#models/approval_decision'
import { ApprovalLink } from '#models/approval_link'
import { Principal } from '#models/principal'
import { E_FORBIDDEN } from '#platform/errors'
import { linkDecisionValidator } from '#validators/approval'

/** Deciding by the link of a mail: whoever has it is its reader, for this one approval. */
export default class ApprovalLinksController {
  async store(ctx: HttpContext) {
    const { token, ...decision } = await linkDecisionValidator.validate(ctx.request.body())
    const { approval_id: id, user_id: user } = await ApprovalLink.spend(token)
    const principal = await Principal.find(user)
    if (!principal) throw new E_FORBIDDEN('This account is switched off')
    if (principal.hasFactor || principal.needsFactor)
      throw new E_FORBIDDEN('Log in to decide: your account asks for a second factor')
    const viewer = { role: principal.roleKey, permissions: principal.grants }
    const channel = 'session' in ctx ? ('ui' as const) : ('api' as const)
    const actor = { id: principal.id, channel, requestId: ctx.request.id(), viewer }
    await (await ApprovalDecision.of(id)).decide(decision, { principal, actor })
    return ctx.reply.none()
  }
}
