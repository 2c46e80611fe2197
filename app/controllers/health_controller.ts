import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { readiness } from '#platform/api/readiness'

/** For load balancers and supervisors; no tenant, no envelope. */
export default class HealthController {
  live() {
    return { status: 'up' }
  }

  async ready({ response }: HttpContext) {
    const { ready, checks } = await readiness()
    if (ready && !app.isTerminating) return { status: 'ready', checks }
    response.status(503).header('Retry-After', '2')
    return { status: app.isTerminating ? 'draining' : 'unready', checks }
  }
}
