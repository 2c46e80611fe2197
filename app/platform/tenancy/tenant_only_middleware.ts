import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { E_TENANT_NOT_FOUND } from '#platform/errors'

/** For public routes that mean one tenant's people: log-in, password reset, invitations. */
export default class TenantOnlyMiddleware {
  handle({ tenant }: HttpContext, next: NextFn) {
    if (!tenant)
      throw new E_TENANT_NOT_FOUND('Name your company: use its own address, or send X-Tenant')
    return next()
  }
}
