import type { HttpContext } from '@adonisjs/core/http'
import { DurableJob } from '#platform/jobs/durable_job'

export default class JobCancellationsController {
  async store({ params, principal, reply }: HttpContext) {
    return reply.text(await DurableJob.cancel(params.id, principal.isAdmin ? null : principal.id))
  }
}
