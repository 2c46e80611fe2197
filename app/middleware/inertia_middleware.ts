import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { appDomain, appName } from '#config/app'
import { ownNavigation, pluginEntities } from '#models/own_navigation'
import { hasFigures } from '#models/figures'
import { pluginLinks, pluginSlots } from '#models/plugin_surfaces'
import type { Principal } from '#models/principal'
import { languageOf } from '#platform/language/languages'

/** What every page knows: whose address this is, who looks at it, what the last request had to say. */
export default class InertiaMiddleware extends BaseInertiaMiddleware {
  share(ctx: HttpContext) {
    const { session, tenant, principal } = ctx as Partial<HttpContext>
    const { locale } = ctx
    return {
      app: ctx.inertia.always({ name: appName, domain: appDomain }),
      tenant: ctx.inertia.always(tenant ? tenantProps(tenant) : null),
      locale: ctx.inertia.always(languageOf(locale)),
      user: ctx.inertia.always(principal ? userProps(principal) : null),
      plugin_entities: () => (principal ? pluginEntities(principal, locale) : []),
      own_entities: () => (principal ? ownNavigation(principal, locale) : []),
      plugin_links: () => (principal ? pluginLinks({ principal, locale }) : []),
      has_figures: () => (principal ? hasFigures(principal) : false),
      plugin_slots: () => (principal ? pluginSlots({ principal, locale }) : {}),
      flash: ctx.inertia.always({
        message: (session?.flashMessages.get('message') as string | undefined) ?? null,
      }),
      errors: ctx.inertia.always(this.getValidationErrors(ctx)),
      csp_nonce: ctx.inertia.always(ctx.response.nonce ?? ''),
    }
  }

  async handle(ctx: HttpContext, next: NextFn) {
    await this.init(ctx)
    const output = await next()
    this.dispose(ctx)
    return output
  }
}

function tenantProps({
  id,
  name,
  slug,
  timeZone,
  locale,
  currency,
}: NonNullable<HttpContext['tenant']>) {
  return { id, name, slug, time_zone: timeZone, locale, currency }
}

function userProps(principal: Principal) {
  const { id, email, firstName, lastName, roleKey, grants, locale } = principal
  const initials = (firstName.charAt(0) + lastName.charAt(0) || email.slice(0, 2)).toUpperCase()
  return {
    id,
    email,
    first_name: firstName,
    last_name: lastName,
    initials,
    role: roleKey,
    permissions: grants,
    locale,
  }
}

declare module '@adonisjs/inertia/types' {
  type MiddlewareSharedProps = InferSharedProps<InertiaMiddleware>
  export interface SharedProps extends MiddlewareSharedProps {}
}
