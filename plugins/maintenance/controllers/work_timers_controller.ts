import type { HttpContext } from '@adonisjs/core/http'
import { recordAnswer } from '#models/record_answer'
import { visibleRecords } from '#models/visible_records'
import { stoppedTimer, WorkTimer } from '#plugins/maintenance/models/work_timer'
import { startValidator, stopValidator } from '#plugins/maintenance/validators/work_log'

/** One's own timer: starting another stops the one that runs. */
export default class WorkTimersController {
  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_work_logs')
    const wish = await startValidator.validate(request.body())
    await (await visibleRecords(principal, 'tasks')).record(wish.taskId)
    const { log, stopped } = await new WorkTimer(actor).start(wish)
    response.status(201).header('ETag', log.etag)
    response.header('Location', reply.url(`/work-logs/${log.id}/`))
    return reply.ok(await recordAnswer(log, principal), {
      stopped: stopped && (await stoppedTimer(stopped, principal)),
    })
  }

  async destroy({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('create_work_logs')
    const { note } = await stopValidator.validate(request.body() ?? {})
    const log = await new WorkTimer(actor).stop(note)
    response.header('ETag', log.etag)
    return reply.ok(await recordAnswer(log, principal))
  }
}
