import type { HttpContext } from '@adonisjs/core/http'
import { holderIn } from '#models/holder'
import { lockedRecord } from '#models/locked_record'
import { moveRecord } from '#models/move_record'
import { nestedFields } from '#models/nested_fields'
import { workflowModelOf } from '#models/noun_model'
import { recordAnswer } from '#models/record_answer'
import { E_VALIDATION } from '#platform/errors'
import { transitionValidator } from '#validators/task'

/** Where a task, or a record of the company's own, stands in its workflow. */
export default class RecordStatusController {
  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { fields, ...wish } = await transitionValidator.validate(request.body())
    const { noun, id } = holderIn(params)
    if (wish.downtime && noun !== 'tasks')
      throw new E_VALIDATION().withDetails({ downtime: ['is said of tasks alone'] })
    const record = await lockedRecord(workflowModelOf(noun), id, { principal, action: 'update' })
    record.assertMatches(request.header('if-match'))
    const mover = { principal, actor, locale }
    const approval = await moveRecord(record, { ...wish, fields: nestedFields(fields) }, mover)
    response.header('ETag', record.etag)
    const waits = approval && { id: approval, url: reply.url(`/approvals/${approval}/`) }
    const answer = await recordAnswer(record, principal)
    return reply.ok(answer, { ...(waits && { approval: waits }) })
  }
}
