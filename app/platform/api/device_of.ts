import type { HttpRequest } from '@adonisjs/core/http'

/** What a request says of the machine it comes from. */
export function deviceOf(request: HttpRequest) {
  return { ip: request.ip(), userAgent: request.header('user-agent') ?? null }
}
