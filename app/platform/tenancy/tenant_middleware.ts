import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { statementTimeout } from '#config/database'
import { E_TENANT_NOT_FOUND } from '#platform/errors'
import type Tenant from '#platform/tenancy/tenant'
import { directory, slugOfHost } from '#platform/tenancy/tenant_directory'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { UnitOfWork } from '#platform/tenancy/unit_of_work'

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** The tenant the host names; undefined on the bare domain. */
    tenant?: Tenant
    unit?: UnitOfWork
  }
}

/** Finds the tenant of a request and runs the rest of it in one unit of work. */
export default class TenantMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const found = await this.locate(ctx)
    if (!found) return next()

    ctx.tenant = found
    return tenant.run(found, (unit) => this.enter(ctx, unit, next), {
      readOnly: ['GET', 'HEAD'].includes(ctx.request.method()),
      timeout: statementTimeout.web,
    })
  }

  private async locate({ request }: HttpContext) {
    const host = (request.hostname() ?? '').toLowerCase()
    const slug = slugOfHost(host) === null ? (request.header('x-tenant') ?? null) : slugOfHost(host)
    if (slug === null) return null

    const found = await directory.find(slug === undefined ? { host } : { slug })
    if (!found) throw new E_TENANT_NOT_FOUND()
    return found
  }

  private async enter(ctx: HttpContext, unit: UnitOfWork, next: NextFn) {
    ctx.unit = unit
    const answer = ctx.response.response
    const gone = () => answer.writableFinished || unit.abort()
    answer.once('close', gone)
    try {
      return await next()
    } finally {
      answer.off('close', gone)
    }
  }
}
