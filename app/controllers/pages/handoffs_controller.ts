import type { HttpContext } from '@adonisjs/core/http'
import { logInBrowser } from '#middleware/log_in_browser'
import { DeviceSession, type Device } from '#models/device_session'
import { OneTimeToken } from '#models/one_time_token'
import { Principal } from '#models/principal'
import { deviceOf } from '#platform/api/device_of'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Brings whoever just signed up from the bare address to the company's own, logged in. */
export default class HandoffsController {
  async show(ctx: HttpContext) {
    const spent = await this.spend(ctx.params.token, deviceOf(ctx.request))
    const principal = spent && (await Principal.find(spent.userId))
    if (!principal) return ctx.response.redirect().toPath('/login')

    await logInBrowser(ctx, principal, spent.session)
    return ctx.response.redirect().toPath('/welcome')
  }

  /** A GET writes in a unit of its own; a link that is spent leads to the log-in. */
  private async spend(token: string, device: Device) {
    try {
      return await tenant.detached(tenant.current(), async () => {
        const userId = await OneTimeToken.spend(token, 'handoff')
        return { userId, session: await DeviceSession.open(userId, 'browser', device) }
      })
    } catch (error) {
      if (error instanceof E_VALIDATION) return null
      throw error
    }
  }
}
