import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import { moveRecord } from '#models/move_record'
import { nestedFields } from '#models/nested_fields'
import Task from '#models/task'
import { transitionValidator } from '#validators/task'

export default class TaskStatusController {
  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { fields, ...wish } = await transitionValidator.validate(request.body())
    const task = await lockedRecord(Task, params.id, { principal, action: 'update' })
    task.assertMatches(request.header('if-match'))
    const mover = { principal, actor, locale }
    const approval = await moveRecord(task, { ...wish, fields: nestedFields(fields) }, mover)
    response.header('ETag', task.etag)
    const waits = approval && { id: approval, url: reply.url(`/approvals/${approval}/`) }
    return reply.ok(await task.toAnswer(actor.viewer), { ...(waits && { approval: waits }) })
  }
}
