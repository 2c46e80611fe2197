import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { frontDoor } from '#platform/api/front_door'
import { E_TURNED_AWAY } from '#platform/errors'

/** Those who look after the process are answered also when nobody else is. */
const WATCHERS = /^\/(health|metrics)(\/|$)/

/** Turns away what this process could not answer in time, at once and in words a client understands. */
export default class FrontDoorMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    if (!WATCHERS.test(request.url())) this.assertOpen(response)
    frontDoor.atWork++
    try {
      return await next()
    } finally {
      frontDoor.atWork--
      if (frontDoor.isClosing) response.header('Connection', 'close')
    }
  }

  private assertOpen(response: HttpContext['response']) {
    if (!frontDoor.isClosing && !frontDoor.isFull) return
    if (frontDoor.isClosing) response.header('Connection', 'close')
    const reason = frontDoor.isClosing
      ? 'The server is being restarted: try again in a moment'
      : undefined
    throw new E_TURNED_AWAY(reason).withHeaders({ 'Retry-After': '1' })
  }
}
