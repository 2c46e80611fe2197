import type { HttpContext } from '@adonisjs/core/http'
import { EntityController } from '#controllers/entity_controller'
import { visibleRecords } from '#models/visible_records'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { withRules } from '#plugins/maintenance/models/schedule_rules'

export default class MaintenanceSchedulesController extends EntityController {
  protected readonly noun = 'maintenance_schedules'
  protected readonly model = MaintenanceSchedule

  /** Whole schedules, unless somebody asks for some of their fields. */
  override async index(ctx: HttpContext) {
    const { principal, request, reply } = ctx
    if (request.input('fields') || request.input('group_by')) return super.index(ctx)
    const records = await visibleRecords(principal, this.noun)
    const { data, pagination } = await records.list(request.qs())
    return reply.ok(await withRules(data), { pagination })
  }

  override async show({ principal, params, request, reply }: HttpContext) {
    const records = await visibleRecords(principal, this.noun)
    const { include } = parseListQuery(request.qs())
    const { data, row_version: version } = await records.record(params.id, include)
    const [schedule] = await withRules(`[${data}]`)
    return reply.record(JSON.stringify(schedule), `"${version}-${params.id.slice(-8)}"`)
  }
}
