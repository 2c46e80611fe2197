import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { changeOf } from '#plugins/maintenance/models/schedule_change'

/** What a change of a schedule would move; nothing is kept. */
export default class ScheduleChangesController {
  async store({ principal, actor, params, request, reply }: HttpContext) {
    const action = 'update'
    const schedule = await lockedRecord(MaintenanceSchedule, params.id, { principal, action })
    await schedule.accept(request.body(), 'patch', actor)
    return reply.ok(await changeOf(schedule, principal))
  }
}
