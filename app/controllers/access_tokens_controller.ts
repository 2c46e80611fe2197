import type { HttpContext } from '@adonisjs/core/http'
import { issueTokens } from '#models/issue_tokens'
import { Login } from '#models/login'
import { Principal } from '#models/principal'
import { RefreshToken } from '#models/refresh_token'
import { deviceOf } from '#platform/api/device_of'
import { E_UNAUTHENTICATED } from '#platform/errors'
import PrincipalTransformer from '#transformers/principal_transformer'
import { loginValidator, logoutValidator, refreshValidator } from '#validators/auth_validators'

/** Log-in, refresh and log-out of API clients. */
export default class AccessTokensController {
  async store({ request, reply }: HttpContext) {
    const credentials = await loginValidator.validate(request.body())
    const principal = await new Login(credentials, request.ip()).run()
    const tokens = await issueTokens(principal, deviceOf(request))
    return reply.ok({ user: new PrincipalTransformer(principal).toObject(), ...tokens })
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
}
