import type { HttpContext } from '@adonisjs/core/http'
import { logInBrowser } from '#middleware/log_in_browser'
import { DeviceSession } from '#models/device_session'
import { Login } from '#models/login'
import { Principal } from '#models/principal'
import { renewCsrf } from '#platform/api/renew_csrf'
import PrincipalTransformer from '#transformers/principal_transformer'
import { loginValidator, secondStepValidator } from '#validators/auth_validators'

/** Log-in and log-out of browsers. */
export default class SessionsController {
  async store(ctx: HttpContext) {
    const credentials = await loginValidator.validate(ctx.request.body())
    const outcome = await new Login(ctx.tenant!, ctx.request.ip()).withPassword(credentials)
    return outcome instanceof Principal ? this.admit(ctx, outcome) : ctx.reply.ok(outcome)
  }

  async confirm(ctx: HttpContext) {
    const step = await secondStepValidator.validate(ctx.request.body())
    return this.admit(ctx, await new Login(ctx.tenant!, ctx.request.ip()).withCode(step))
  }

  async destroy(ctx: HttpContext) {
    const guard = ctx.auth.use('web')
    if (await guard.check()) {
      const { id, sessionId } = guard.getUserOrFail()
      await DeviceSession.endIfLive(id, sessionId!)
    }
    await guard.logout()
    ctx.session.clear()
    ctx.session.regenerate()
    await renewCsrf(ctx)
    return ctx.reply.none()
  }

  private async admit(ctx: HttpContext, principal: Principal) {
    await logInBrowser(ctx, principal)
    return ctx.reply.ok({ user: new PrincipalTransformer(principal).toObject() })
  }
}
