import type { HttpContext } from '@adonisjs/core/http'
import Task from '#models/task'
import { assertTaskOpen } from '#models/task_access'

export default class TaskTransitionsController {
  async index({ principal, locale, params, reply }: HttpContext) {
    await assertTaskOpen(params.id, 'view', principal)
    const task = await Task.findOrFail(params.id)
    return reply.ok(await task.transitions({ principal, locale }))
  }
}
