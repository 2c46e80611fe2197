import type { HttpContext } from '@adonisjs/core/http'
import { Login } from '#models/login'
import { renewCsrf } from '#platform/api/renew_csrf'
import PrincipalTransformer from '#transformers/principal_transformer'
import { loginValidator } from '#validators/auth_validators'

/** Log-in and log-out of browsers. */
export default class SessionsController {
  async store(ctx: HttpContext) {
    const credentials = await loginValidator.validate(ctx.request.body())
    const principal = await new Login(credentials, ctx.request.ip()).run()
    await ctx.auth.use('web').login(principal)
    await renewCsrf(ctx)
    return ctx.reply.ok({ user: new PrincipalTransformer(principal).toObject() })
  }

  async destroy(ctx: HttpContext) {
    await ctx.auth.use('web').logout()
    ctx.session.clear()
    ctx.session.regenerate()
    await renewCsrf(ctx)
    return ctx.reply.none()
  }
}
