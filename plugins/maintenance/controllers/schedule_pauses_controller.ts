import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import { recordAnswer } from '#models/record_answer'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'

/** A schedule stands still, or goes on. */
export default class SchedulePausesController {
  store(ctx: HttpContext) {
    return this.turn(ctx, false)
  }

  destroy(ctx: HttpContext) {
    return this.turn(ctx, true)
  }

  private async turn(ctx: HttpContext, isActive: boolean) {
    const { principal, actor, params, request, response, reply } = ctx
    const action = 'update'
    const schedule = await lockedRecord(MaintenanceSchedule, params.id, { principal, action })
    schedule.assertMatches(request.header('if-match'))
    await schedule.merge({ is_active: isActive }).store(isActive ? 'resumed' : 'paused', actor)
    response.header('ETag', schedule.etag)
    return reply.ok(await recordAnswer(schedule, principal))
  }
}
