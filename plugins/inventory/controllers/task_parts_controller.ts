import type { HttpContext } from '@adonisjs/core/http'
import { partsOfTask } from '#plugins/inventory/models/parts_of_task'
import { visibleRecord } from '#models/visible_record'

/** The parts of a task: what it needs, what it got, what that cost. */
export default class TaskPartsController {
  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_stock')
    await visibleRecord(principal, 'task', params.id)
    return reply.ok(await partsOfTask(params.id))
  }
}
