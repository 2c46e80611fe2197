import type { HttpContext } from '@adonisjs/core/http'
import { DurableJob } from '#platform/jobs/durable_job'
import { pageValidator } from '#validators/page'

/** One's own jobs; admins see those of everybody. */
export default class JobsController {
  async index({ request, principal, reply }: HttpContext) {
    const { page = 1, page_size = 50 } = await request.validateUsing(pageValidator, {
      data: request.qs(),
    })
    const { data, total } = await DurableJob.list(principal.isAdmin ? null : principal.id, {
      page,
      size: page_size,
    })
    const pagination = {
      page,
      page_size,
      total,
      total_pages: Math.ceil(total / page_size),
      next_cursor: null,
    }
    return reply.text(data, { pagination })
  }

  async show({ params, principal, reply }: HttpContext) {
    return reply.text(await DurableJob.find(params.id, principal.isAdmin ? null : principal.id))
  }
}
