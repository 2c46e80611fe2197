import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Lets everybody through and recognises known users: for what is public and tells them more. Who lacks the second factor their role asks for is a stranger still. */
export default class VisitorMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { guard }: { guard: 'web' | 'api' }) {
    const principal =
      ctx.tenant && (guard === 'api' ? await this.bearer(ctx) : await this.session(ctx))
    if (principal && !principal.lacksFactor) ctx.principal = principal
    return next()
  }

  /** A token that is not valid is told so, instead of answering less in silence. @throws E_UNAUTHENTICATED */
  private async bearer({ request, auth }: HttpContext) {
    return request.header('authorization') ? auth.use('api').authenticate() : undefined
  }

  private async session({ auth }: HttpContext) {
    return (await auth.use('web').check()) ? auth.use('web').getUserOrFail() : undefined
  }
}
