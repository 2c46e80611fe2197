import type { HttpContext } from '@adonisjs/core/http'
import { DeviceSession } from '#models/device_session'
import type { Principal } from '#models/principal'
import { deviceOf } from '#platform/api/device_of'
import { renewCsrf } from '#platform/api/renew_csrf'

/** The one way into a session cookie: a log-in that its owner can see and end, and a new CSRF token. */
export async function logInBrowser(ctx: HttpContext, principal: Principal, session?: string) {
  const id = session ?? (await DeviceSession.open(principal.id, 'browser', deviceOf(ctx.request)))
  await ctx.auth.use('web').login(principal.within(id))
  await renewCsrf(ctx)
}
