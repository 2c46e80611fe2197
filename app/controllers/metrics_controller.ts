import { timingSafeEqual, createHash } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { metricsToken } from '#config/operations'
import { processMetrics } from '#platform/api/process_metrics'
import { E_NOT_FOUND } from '#platform/errors'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip']

export default class MetricsController {
  async show({ request, response }: HttpContext) {
    if (!isLocal(request) && !holdsToken(request)) throw new E_NOT_FOUND()
    response.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    return processMetrics()
  }
}

/** Behind a proxy on this machine everybody comes from loopback: what was forwarded is not local. */
function isLocal(request: HttpContext['request']) {
  if (FORWARDED.some((name) => request.header(name))) return false
  return LOOPBACK.test(request.request.socket.remoteAddress ?? '')
}

function holdsToken(request: HttpContext['request']) {
  const given = request.header('authorization')?.replace(/^Bearer /i, '')
  if (!metricsToken || !given) return false
  return timingSafeEqual(digest(given), digest(metricsToken))
}

function digest(text: string) {
  return createHash('sha256').update(text).digest()
}
