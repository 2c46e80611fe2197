import type { HttpContext } from '@adonisjs/core/http'
import Checklist from '#models/checklist'
import Comment from '#models/comment'
import { lockedRecord } from '#models/locked_record'
import { nestedFields } from '#models/nested_fields'
import Task from '#models/task'
import { transitionValidator } from '#validators/task'

export default class TaskStatusController {
  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { comment, fields, ...wish } = await transitionValidator.validate(request.body())
    const task = await lockedRecord(Task, params.id, { principal, action: 'update' })
    task.assertMatches(request.header('if-match'))
    await task.transition({ ...wish, fields: nestedFields(fields) }, { principal, actor, locale })
    if (comment) await Comment.write(task.id, comment, actor)
    await Checklist.attachNeeded(task, actor)
    response.header('ETag', task.etag)
    return reply.ok(await task.toAnswer(actor.viewer))
  }
}
