import type { HttpContext } from '@adonisjs/core/http'
import { ScheduleSimulation } from '#plugins/maintenance/models/schedule_simulation'

/** What a schedule would do, before it is switched on or even kept. */
export default class ScheduleSimulationsController {
  async store({ principal, actor, request, reply }: HttpContext) {
    principal.authorize('view_maintenance_schedules')
    const simulation = ScheduleSimulation.of(request.body())
    return reply.ok({ ...simulation.run(), targets: await simulation.targets(actor) })
  }
}
