import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import { visibleRecords } from '#models/visible_records'
import { isRecord } from '#platform/entities/merge_patch'
import Meter from '#plugins/maintenance/models/meter'
import { MeterReadings } from '#plugins/maintenance/models/meter_readings'
import { readingTasks, told } from '#plugins/maintenance/models/reading_tasks'
import { readingsValidator, readingValidator } from '#plugins/maintenance/validators/reading'

/** What a meter has shown: added, corrected by new ones, never changed. */
export default class MeterReadingsController {
  async index({ principal, params, request, reply }: HttpContext) {
    await (await visibleRecords(principal, 'meters')).record(params.id)
    const meter = await Meter.findOrFail(params.id)
    const { data, pagination } = await new MeterReadings(meter).list(request.qs())
    return reply.text(data, { pagination })
  }

  /** One, or many as `{ readings: [ … ] }`. */
  async store({ principal, actor, params, request, reply }: HttpContext) {
    const meter = await lockedRecord(Meter, params.id, { principal, action: 'update' })
    const body = request.body()
    const isMany = isRecord(body) && 'readings' in body
    const wishes = isMany
      ? (await readingsValidator.validate(body)).readings
      : [await readingValidator.validate(body)]
    const source = actor.channel === 'ui' ? 'manual' : 'api'
    const lookedAt = new Date()
    const { rows, raised } = await new MeterReadings(meter, lookedAt).add(wishes, source, actor)
    const read = rows.map(({ value, ...row }) => ({ ...row, value: Number(value) }))
    const tasks = raised ? await readingTasks(meter, { lookedAt, times: [] }, principal) : []
    const result = { raised, raised_tasks: tasks.map(told) }
    const answer = isMany ? { readings: read, ...result } : { ...read[0], ...result }
    return reply.created(answer, reply.url(`/meters/${meter.id}/readings/`))
  }
}
