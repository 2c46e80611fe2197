import type { HttpContext } from '@adonisjs/core/http'
import logger from '@adonisjs/core/services/logger'
import type { NextFn } from '@adonisjs/core/types/http'
import { requestHistogram } from '#platform/api/request_histogram'

/**
 * The outermost layer: names the request to its client, writes one line about it when the answer has gone out,
 * and counts it. Addresses are logged as patterns: ids, tokens and searches stay out of logs and metrics.
 */
export default class RequestLogMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const start = performance.now()
    const { request, response } = ctx
    response.header('X-Request-Id', request.id()!)
    if (/^\/(api|ui)\//.test(request.url())) {
      response.header('X-Content-Type-Options', 'nosniff').header('Cache-Control', 'no-store')
    }
    response.response.once('close', () => note(ctx, performance.now() - start))
    return next()
  }
}

function note(ctx: HttpContext, milliseconds: number) {
  const { request, response, route, tenant } = ctx
  const principal = ctx.principal as HttpContext['principal'] | undefined
  const cut = !response.response.writableFinished
  const status = cut ? 499 : response.getStatus()
  const pattern = route?.pattern ?? 'unmatched'
  requestHistogram.observe(
    { method: request.method(), route: pattern, status },
    milliseconds / 1_000
  )
  logger.info(
    {
      method: request.method(),
      route: pattern,
      status,
      ms: Math.round(milliseconds * 100) / 100,
      tenant: tenant?.slug,
      user: principal?.id,
      request_id: request.id(),
    },
    'request'
  )
}
