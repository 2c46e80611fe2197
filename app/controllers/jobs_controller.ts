import type { HttpContext } from '@adonisjs/core/http'
import { DurableJob } from '#platform/jobs/durable_job'
import { pageValidator } from '#validators/page'

/** One's own jobs; admins see those of everybody. */
export default class JobsController {
  async index({ request, principal, reply }: HttpContext) {
    const asked = await request.validateUsing(pageValidator, { data: request.qs() })
    const { page = 1, page_size: size = 50 } = asked
    const owner = principal.isAdmin ? null : principal.id
    const { data, total } = await DurableJob.list(owner, { page, size })
    const pages = Math.ceil(total / size)
    const pagination = { page, page_size: size, total, total_pages: pages, next_cursor: null }
    return reply.text(data, { pagination })
  }

  async show({ params, principal, reply }: HttpContext) {
    return reply.text(await DurableJob.find(params.id, principal.isAdmin ? null : principal.id))
  }
}
