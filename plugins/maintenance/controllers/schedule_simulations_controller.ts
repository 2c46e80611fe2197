import type { HttpContext } from '@adonisjs/core/http'
import { ScheduleSimulation } from '#plugins/maintenance/models/schedule_simulation'
import { toldIn } from '#plugins/maintenance/models/told_reasons'

/** What a schedule would do, before it is switched on or even kept. */
export default class ScheduleSimulationsController {
  async store({ principal, actor, request, locale, reply }: HttpContext) {
    principal.authorize('view_maintenance_schedules')
    const simulation = ScheduleSimulation.of(request.body())
    const { occurrences, load } = simulation.run()
    const targets = await simulation.targets(actor)
    return reply.ok({ occurrences: toldIn(locale, occurrences), load, targets })
  }
}
