import type { HttpContext } from '@adonisjs/core/http'
import { visibleRecords } from '#models/visible_records'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { FailureCodes } from '#plugins/maintenance/models/failure_codes'

/** What is asked when a corrective task is done: for a piece of equipment, or for a class. */
export default class FailureCodesController {
  async index({ principal, request, locale, reply }: HttpContext) {
    principal.authorize('view_tasks')
    const codes = new FailureCodes(locale)
    const equipment = request.input('equipment')
    if (equipment === undefined)
      return reply.ok(await codes.ofClass(String(request.input('class'))))
    if (!isUuid(String(equipment))) throw invalidQuery('equipment', 'equipment must be an id')
    await (await visibleRecords(principal, 'equipment')).record(equipment)
    return reply.ok(await codes.ofEquipment(equipment))
  }
}
