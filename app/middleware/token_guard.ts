import { symbols } from '@adonisjs/auth'
import type { AuthClientResponse, GuardContract } from '@adonisjs/auth/types'
import type { HttpContext } from '@adonisjs/core/http'
import { readAccessToken, signAccessToken } from '#models/access_token'
import { DeviceSession } from '#models/device_session'
import { Principal } from '#models/principal'
import { E_UNAUTHENTICATED } from '#platform/errors'

/** Bearer tokens of the API. A token works at the tenant it was made for and with the permissions it was made under. */
export class TokenGuard implements GuardContract<Principal> {
  declare [symbols.GUARD_KNOWN_EVENTS]: Record<string, never>
  readonly driverName = 'token'
  user?: Principal
  isAuthenticated = false
  authenticationAttempted = false

  constructor(private ctx: HttpContext) {}

  getUserOrFail() {
    if (!this.user) throw new E_UNAUTHENTICATED()
    return this.user
  }

  /** @throws E_UNAUTHENTICATED, E_TOKEN_EXPIRED */
  async authenticate() {
    if (this.user) return this.user
    this.authenticationAttempted = true
    const token = /^Bearer (\S+)$/i.exec(this.ctx.request.header('authorization') ?? '')?.[1]
    if (!token) throw new E_UNAUTHENTICATED('Send an access token: Authorization: Bearer …')

    const claims = await readAccessToken(token)
    if (claims.tid !== this.ctx.tenant?.id)
      throw new E_UNAUTHENTICATED('This token is not valid here')
    const principal = await Principal.find(claims.sub)
    if (!principal || principal.permissionVersion !== claims.pv) {
      throw new E_UNAUTHENTICATED('Your permissions have changed: refresh the token')
    }
    if (claims.sid && !(await DeviceSession.isLive(principal, claims.sid)))
      throw new E_UNAUTHENTICATED('You were logged out: log in again')
    this.isAuthenticated = true
    return (this.user = claims.sid ? principal.within(claims.sid) : principal)
  }

  async check() {
    try {
      await this.authenticate()
      return true
    } catch {
      return false
    }
  }

  async authenticateAsClient(principal: Principal): Promise<AuthClientResponse> {
    return { headers: { authorization: `Bearer ${await signAccessToken(principal)}` } }
  }
}
