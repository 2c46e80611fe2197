import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import Task from '#models/task'
import { DispatchBoard } from '#plugins/maintenance/models/dispatch_board'
import { dispatchCandidates } from '#plugins/maintenance/models/dispatch_candidates'
import { TaskAssignment } from '#plugins/maintenance/models/task_assignment'
import { assignmentValidator } from '#plugins/maintenance/validators/assignment'

/** Who does what, and when. */
export default class DispatchController {
  async board({ principal, request, reply }: HttpContext) {
    principal.authorize('dispatch_tasks')
    const { board, meta } = await new DispatchBoard(principal, request.qs()).answer()
    return reply.ok(board, meta)
  }

  async candidates({ principal, locale, request, reply }: HttpContext) {
    principal.authorize('dispatch_tasks')
    return reply.ok(await dispatchCandidates(request.qs(), { principal, locale }))
  }

  async assign({ principal, actor, locale, request, reply }: HttpContext) {
    principal.authorize('dispatch_tasks')
    const { taskId, ...wish } = await assignmentValidator.validate(request.body())
    const task = await lockedRecord(Task, taskId, { principal, action: 'dispatch' })
    return reply.ok(await new TaskAssignment(task, { principal, actor, locale }).place(wish))
  }
}
