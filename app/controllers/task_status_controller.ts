import type { HttpContext } from '@adonisjs/core/http'
import Checklist from '#models/checklist'
import Comment from '#models/comment'
import { lockedRecord } from '#models/locked_record'
import Task, { type Wish } from '#models/task'
import { isRecord } from '#platform/entities/merge_patch'
import { E_VALIDATION } from '#platform/errors'
import { transitionValidator } from '#validators/task'

export default class TaskStatusController {
  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { comment, fields, ...wish } = await transitionValidator.validate(request.body())
    const task = await lockedRecord(Task, params.id, { principal, action: 'update' })
    task.assertMatches(request.header('if-match'))
    await task.transition({ ...wish, fields: nested(fields) }, { principal, actor, locale })
    if (comment) await Comment.write(task.id, comment, actor)
    await Checklist.attachNeeded(task, actor)
    response.header('ETag', task.etag)
    return reply.ok(await task.toAnswer(actor.viewer))
  }
}

/** Fields may come by path (`custom.hold_reason`), as a transition names them, or nested as records have them. */
function nested(fields: unknown): Wish['fields'] {
  if (fields === undefined || fields === null) return undefined
  if (!isRecord(fields)) throw new E_VALIDATION().withDetails({ fields: ['must be an object'] })
  const { custom, ...columns } = fields
  const isPath = ([key]: [string, unknown]) => key.startsWith('custom.')
  const own = Object.entries(columns)
    .filter(isPath)
    .map(([key, value]) => [key.slice('custom.'.length), value])
  const rest = Object.fromEntries(Object.entries(columns).filter((entry) => !isPath(entry)))
  if (!own.length && custom === undefined) return rest
  return { ...rest, custom: { ...(isRecord(custom) ? custom : {}), ...Object.fromEntries(own) } }
}
