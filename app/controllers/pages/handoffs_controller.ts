import type { HttpContext } from '@adonisjs/core/http'
import { OneTimeToken } from '#models/one_time_token'
import { Principal } from '#models/principal'
import { renewCsrf } from '#platform/api/renew_csrf'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Brings whoever just signed up from the bare address to the company's own, logged in. */
export default class HandoffsController {
  async show(ctx: HttpContext) {
    const principal = await this.spend(ctx.params.token)
    if (!principal) return ctx.response.redirect().toPath('/login')

    await ctx.auth.use('web').login(principal)
    await renewCsrf(ctx)
    return ctx.response.redirect().toPath('/welcome')
  }

  /** A GET writes in a unit of its own; a link that is spent leads to the log-in. */
  private async spend(token: string) {
    try {
      const userId = await tenant.detached(tenant.current(), () =>
        OneTimeToken.spend(token, 'handoff')
      )
      return await Principal.find(userId)
    } catch (error) {
      if (error instanceof E_VALIDATION) return null
      throw error
    }
  }
}
