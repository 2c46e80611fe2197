import type { HttpContext } from '@adonisjs/core/http'
import { DeviceSession } from '#models/device_session'
import { pageOnly } from '#models/people_page'
import DeviceSessionTransformer from '#transformers/device_session_transformer'

/** Where one is logged in, and how to end it. */
export default class DeviceSessionsController {
  async index({ request, reply, principal, locale }: HttpContext) {
    const { page, size } = pageOnly(request.qs())
    const { rows, total } = await DeviceSession.pageOf(principal.id, { page, size })
    const sessions = rows.map((row) =>
      new DeviceSessionTransformer({ row, current: principal.sessionId, locale }).toObject()
    )
    const pages = Math.ceil(total / size)
    const pagination = { page, page_size: size, total, total_pages: pages, next_cursor: null }
    return reply.ok(sessions, { pagination })
  }

  async destroy({ params, reply, principal }: HttpContext) {
    await DeviceSession.end(principal.id, params.id)
    return reply.none()
  }

  /** All but the one that asks. */
  async destroyOthers({ reply, principal }: HttpContext) {
    await DeviceSession.endAllOf(principal.id, principal.sessionId)
    return reply.none()
  }
}
