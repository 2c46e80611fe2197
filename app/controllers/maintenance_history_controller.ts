import type { HttpContext } from '@adonisjs/core/http'
import { visibleRecords } from '#models/visible_records'

export default class MaintenanceHistoryController {
  async index({ principal, params, request, reply }: HttpContext) {
    await (await visibleRecords(principal, 'equipment')).record(params.id)
    const tasks = await visibleRecords(principal, 'tasks')
    const done = tasks.narrowed({
      sql: `e.equipment_id = ?::uuid and e.status_category = 'done'`,
      bindings: [params.id],
    })
    const { data, pagination } = await done.list(request.qs(), { sort: '-completed_at' })
    return reply.text(data, { pagination })
  }
}
