import type { HttpContext } from '@adonisjs/core/http'
import { visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/noun'
import { parseListQuery } from '#platform/entities/query/parse_list_query'

/** Lists a noun and opens one of it: each one statement, whose JSON goes out as PostgreSQL wrote it. */
export abstract class EntityReadsController {
  protected abstract readonly noun: Noun

  async index({ principal, request, reply }: HttpContext) {
    const records = await visibleRecords(principal, this.noun)
    const { data, pagination } = await records.list(request.qs())
    if (!request.input('group_by')) return reply.text(data, { pagination })
    return reply.text(data, { pagination, groups: await records.groups(request.qs()) })
  }

  async show({ principal, params, request, reply }: HttpContext) {
    const records = await visibleRecords(principal, this.noun)
    const { data, row_version: version } = await records.record(
      params.id,
      parseListQuery(request.qs()).include
    )
    return reply.record(data, `"${version}-${params.id.slice(-8)}"`)
  }
}
