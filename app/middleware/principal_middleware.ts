import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Principal } from '#models/principal'
import { E_MFA_SETUP_REQUIRED, E_TENANT_NOT_FOUND, E_UNAUTHENTICATED } from '#platform/errors'
import type { Actor } from '#platform/events/actor'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Who acts; set on every route behind this middleware. */
    principal: Principal
    /** The same for audit and events. */
    actor: Actor
  }
}

/** What concerns oneself alone, by the names of its routes: open to whoever still has to set up a second factor. */
const ABOUT_ONESELF = /^((api|ui)\.auth\.|security$)/

/** Lets only known users of this tenant through: by session on pages, by Bearer token on the API. */
export default class PrincipalMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { guard }: { guard: 'web' | 'api' }) {
    if (!ctx.tenant)
      throw new E_TENANT_NOT_FOUND('Name your company: use its own address, or send X-Tenant')
    ctx.principal = await this.authenticate(ctx, guard)
    if (ctx.principal.lacksFactor && !ABOUT_ONESELF.test(ctx.route?.name ?? ''))
      throw new E_MFA_SETUP_REQUIRED()
    ctx.actor = {
      id: ctx.principal.id,
      channel: guard === 'api' ? 'api' : 'ui',
      requestId: ctx.request.id(),
      viewer: { role: ctx.principal.roleKey, permissions: ctx.principal.grants },
    }
    return next()
  }

  private async authenticate(ctx: HttpContext, guard: 'web' | 'api') {
    if (guard === 'api') return ctx.auth.use('api').authenticate()
    if (!(await ctx.auth.use('web').check())) throw new E_UNAUTHENTICATED()
    const user = ctx.auth.use('web').getUserOrFail()
    // What a browser has kept of one person is never sent in the session of the next (docs/adr/0047).
    const meant = ctx.request.header('x-acting-user')
    if (meant && meant !== user.id) throw new E_UNAUTHENTICATED()
    return user
  }
}
