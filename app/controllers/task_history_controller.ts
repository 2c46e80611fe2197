import type { HttpContext } from '@adonisjs/core/http'
import { RecordHistory } from '#models/record_history'
import Task from '#models/task'
import { assertTaskOpen } from '#models/task_access'

export default class TaskHistoryController {
  async index(ctx: HttpContext) {
    const { principal, params, request, reply } = ctx
    await assertTaskOpen(params.id, 'view', principal)
    const history = new RecordHistory(await Task.entity(), ctx)
    const { entries, pagination } = await history.list(params.id, request.qs())
    return reply.ok(entries, { pagination })
  }
}
