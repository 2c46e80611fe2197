import type { HttpContext } from '@adonisjs/core/http'
import { issueTokens } from '#models/issue_tokens'
import { Login } from '#models/login'
import { Principal } from '#models/principal'
import { RefreshToken } from '#models/refresh_token'
import { deviceOf } from '#platform/api/device_of'
import { E_UNAUTHENTICATED } from '#platform/errors'
import PrincipalTransformer from '#transformers/principal_transformer'
import {
  loginValidator,
  logoutValidator,
  refreshValidator,
  secondStepValidator,
} from '#validators/auth_validators'

/** Log-in, refresh and log-out of API clients. */
export default class AccessTokensController {
  async store(ctx: HttpContext) {
    const credentials = await loginValidator.validate(ctx.request.body())
    const outcome = await new Login(ctx.tenant!, ctx.request.ip()).withPassword(credentials)
    return outcome instanceof Principal ? this.admit(ctx, outcome) : ctx.reply.ok(outcome)
  }

  async confirm(ctx: HttpContext) {
    const step = await secondStepValidator.validate(ctx.request.body())
    return this.admit(ctx, await new Login(ctx.tenant!, ctx.request.ip()).withCode(step))
  }

  async update({ request, reply }: HttpContext) {
    const { refreshToken } = await refreshValidator.validate(request.body())
    const { userId, familyId } = await RefreshToken.spend(refreshToken)
    const principal = await Principal.find(userId)
    if (!principal) throw new E_UNAUTHENTICATED('This account is switched off')
    return reply.ok(await issueTokens(principal, deviceOf(request), familyId))
  }

  async destroy({ request, reply }: HttpContext) {
    const { refreshToken } = await logoutValidator.validate(request.body())
    if (refreshToken) await RefreshToken.revokeFamilyOf(refreshToken)
    return reply.none()
  }

  private async admit({ request, reply }: HttpContext, principal: Principal) {
    const tokens = await issueTokens(principal, deviceOf(request))
    return reply.ok({ user: new PrincipalTransformer(principal).toObject(), ...tokens })
  }
}
