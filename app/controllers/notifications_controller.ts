import type { HttpContext } from '@adonisjs/core/http'
import { Notifications } from '#models/notification'

/** What one was told. */
export default class NotificationsController {
  async index({ principal, request, reply }: HttpContext) {
    const { data, pagination } = await Notifications.list(principal.id, request.qs())
    return reply.text(data, { pagination, unread: await Notifications.unread(principal.id) })
  }

  async read({ principal, params, reply }: HttpContext) {
    await Notifications.read(principal.id, params.id)
    return reply.none()
  }

  async readAll({ principal, reply }: HttpContext) {
    await Notifications.readAll(principal.id)
    return reply.none()
  }
}
