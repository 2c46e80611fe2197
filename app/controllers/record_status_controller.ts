import type { HttpContext } from '@adonisjs/core/http'
import Checklist from '#models/checklist'
import Comment from '#models/comment'
import { holderIn } from '#models/holder'
import { lockedRecord } from '#models/locked_record'
import { nestedFields } from '#models/nested_fields'
import { workflowModelOf } from '#models/noun_model'
import { transitionValidator } from '#validators/task'

/** Where a task, or a record of the company's own, stands in its workflow. */
export default class RecordStatusController {
  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { comment, fields, ...wish } = await transitionValidator.validate(request.body())
    const { noun, id } = holderIn(params)
    const record = await lockedRecord(workflowModelOf(noun), id, { principal, action: 'update' })
    record.assertMatches(request.header('if-match'))
    await record.transition({ ...wish, fields: nestedFields(fields) }, { principal, actor, locale })
    if (comment) await Comment.write(record.holder, comment, actor)
    await Checklist.attachNeeded(record, actor)
    response.header('ETag', record.etag)
    return reply.ok(await record.toAnswer(actor.viewer))
  }
}
