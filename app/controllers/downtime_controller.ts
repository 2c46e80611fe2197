import type { HttpContext } from '@adonisjs/core/http'
import DowntimeEvent from '#models/downtime_event'
import { DowntimeLog } from '#models/downtime_log'
import Equipment from '#models/equipment'
import { lockedRecord } from '#models/locked_record'
import { E_NOT_FOUND } from '#platform/errors'
import { downtimePatchValidator, downtimeValidator } from '#validators/downtime'

export default class DowntimeController {
  async index({ principal, request, reply }: HttpContext) {
    const { data, pagination, seconds } = await new DowntimeLog(principal).list(request.qs())
    return reply.text(data, { pagination, downtime: { seconds } })
  }

  async show({ principal, params, reply }: HttpContext) {
    const data = await new DowntimeLog(principal).find(params.id)
    if (!data) throw new E_NOT_FOUND()
    const { etag } = await DowntimeEvent.findOrFail(params.id)
    return reply.record(data, etag)
  }

  /** Also back-dated: what was down last week and nobody wrote down. */
  async store({ principal, actor, request, response, reply }: HttpContext) {
    const { equipmentId, ...interval } = await downtimeValidator.validate(request.body())
    const equipment = await lockedRecord(Equipment, equipmentId, { principal, action: 'update' })
    const event = await DowntimeEvent.open(equipment, interval, actor)
    response.header('ETag', event.etag)
    const data = await new DowntimeLog(principal).find(event.id)
    return reply.createdText(data!, reply.url(`/downtime/${event.id}/`))
  }

  async update({ principal, actor, params, request, response, reply }: HttpContext) {
    const changes = await downtimePatchValidator.validate(request.body())
    const { equipmentId } = await DowntimeEvent.findOrFail(params.id)
    await lockedRecord(Equipment, equipmentId, { principal, action: 'update' })
    // After its equipment, as whoever restarts that locks it: the other way round they deadlock.
    const event = await DowntimeEvent.query().where('id', params.id).forUpdate().firstOrFail()
    event.assertMatches(request.header('if-match'))
    await event.merge(changes).store('updated', actor)
    response.header('ETag', event.etag)
    return reply.text((await new DowntimeLog(principal).find(event.id))!)
  }
}
