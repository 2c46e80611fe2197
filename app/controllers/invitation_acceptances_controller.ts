import type { HttpContext } from '@adonisjs/core/http'
import { logInBrowser } from '#middleware/log_in_browser'
import { InvitationAcceptance } from '#models/invitation_acceptance'
import { issueTokens } from '#models/issue_tokens'
import { deviceOf } from '#platform/api/device_of'
import PrincipalTransformer from '#transformers/principal_transformer'
import { acceptanceValidator } from '#validators/auth_validators'

/** Somebody invited joins and is logged in: browsers by session, API clients by tokens. */
export default class InvitationAcceptancesController {
  async store(ctx: HttpContext) {
    const { request, reply } = ctx
    const joining = await acceptanceValidator.validate(request.body())
    const isBrowser = 'session' in ctx
    const channel = isBrowser ? 'ui' : 'api'
    const principal = await new InvitationAcceptance(joining).run({
      channel,
      requestId: request.id(),
    })
    const user = new PrincipalTransformer(principal).toObject()
    if (!isBrowser)
      return reply.created(
        { user, ...(await issueTokens(principal, deviceOf(request))) },
        reply.url('/auth/me')
      )

    await logInBrowser(ctx, principal)
    return reply.created({ user }, reply.url('/auth/me'))
  }
}
