import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const ASKS = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Tenant'
const TELLS =
  'ETag, Location, Retry-After, Idempotency-Replayed, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Request-Id'

/**
 * Lets pages of other origins call the API with a Bearer token, where the tenant has named the origin in
 * `settings.allowed_origins`. Never with credentials: our session cookie stays at home.
 */
export default class CorsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, response, tenant } = ctx
    const origin = request.header('origin')
    if (!origin) return next()

    response.vary('Origin')
    const allowed = tenant?.settings?.allowed_origins
    if (!Array.isArray(allowed) || !allowed.includes(origin)) return next()
    response
      .header('Access-Control-Allow-Origin', origin)
      .header('Access-Control-Expose-Headers', TELLS)
    if (request.method() === 'OPTIONS') this.permit(ctx)
    return next()
  }

  private permit({ response }: HttpContext) {
    response
      .header('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
      .header('Access-Control-Allow-Headers', ASKS)
      .header('Access-Control-Max-Age', '600')
  }
}
