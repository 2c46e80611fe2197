import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { ruleOf } from '#plugins/maintenance/models/compliance_figure'
import { windowOf } from '#plugins/maintenance/models/occurrence_window'
import { ScheduleCompliance } from '#plugins/maintenance/models/schedule_compliance'

/** How much of what was due was done in time, with its formula and the rows behind it; the year so far unless said. */
export default class ScheduleComplianceController {
  async show({ principal, request, tenant, reply }: HttpContext) {
    const now = DateTime.now().setZone(tenant!.timeZone)
    const window = windowOf(request.qs(), {
      from: now.startOf('year').toJSDate(),
      to: now.plus({ seconds: 1 }).toJSDate(),
    })
    const rule = ruleOf(request.input('rule', 'due'))
    return reply.ok(await new ScheduleCompliance(principal, request.qs()).read(window, rule))
  }
}
