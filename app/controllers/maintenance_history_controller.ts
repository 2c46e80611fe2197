import type { HttpContext } from '@adonisjs/core/http'
import { MaintenanceHistory } from '#models/maintenance_history'
import { visibleRecords } from '#models/visible_records'

export default class MaintenanceHistoryController {
  async index({ principal, params, request, locale, reply }: HttpContext) {
    await (await visibleRecords(principal, 'equipment')).record(params.id)
    const history = new MaintenanceHistory(params.id, { principal, locale })
    const { data, pagination } = await history.page(request.qs())
    return reply.text(data, { pagination })
  }
}
