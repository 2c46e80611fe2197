import type { HttpContext } from '@adonisjs/core/http'
import { colleague, colleagues } from '#models/colleagues'

/** The names of those who work here, for everybody who hands on work: accounts stay with `/users`. */
export default class PeopleController {
  async index({ principal, request, reply }: HttpContext) {
    principal.authorize('view_tasks')
    const { data, pagination } = await colleagues(request.qs())
    return reply.text(data, { pagination })
  }

  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_tasks')
    return reply.ok(await colleague(params.id))
  }
}
