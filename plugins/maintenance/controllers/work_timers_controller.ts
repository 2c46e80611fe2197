import type { HttpContext } from '@adonisjs/core/http'
import { recordAnswer } from '#models/record_answer'
import { visibleRecords } from '#models/visible_records'
import WorkLog from '#plugins/maintenance/models/work_log'
import { startValidator, stopValidator } from '#plugins/maintenance/validators/work_log'

/** One's own timer: starting another stops the one that runs. */
export default class WorkTimersController {
  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_work_logs')
    const wish = await startValidator.validate(request.body())
    await (await visibleRecords(principal, 'tasks')).record(wish.taskId)
    const log = await WorkLog.start(wish, actor)
    response.header('ETag', log.etag)
    return reply.created(await recordAnswer(log, principal), reply.url(`/work-logs/${log.id}/`))
  }

  async destroy({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_work_logs')
    const { note } = await stopValidator.validate(request.body() ?? {})
    const log = await WorkLog.stopRunning(actor, note)
    response.header('ETag', log.etag)
    return reply.ok(await recordAnswer(log, principal))
  }
}
