import type { HttpContext } from '@adonisjs/core/http'
import { visibleRecords } from '#models/visible_records'
import { workTotals } from '#plugins/maintenance/models/work_totals'

export default class WorkTotalsController {
  async show({ principal, request, reply }: HttpContext) {
    const logs = await visibleRecords(principal, 'work_logs')
    return reply.ok(await workTotals(logs, request.qs()))
  }
}
