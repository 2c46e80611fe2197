import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import { visibleRecords } from '#models/visible_records'
import { isRecord } from '#platform/entities/merge_patch'
import Meter from '#plugins/maintenance/models/meter'
import { MeterReadings } from '#plugins/maintenance/models/meter_readings'
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
    const { rows, raised } = await new MeterReadings(meter).add(wishes, source, actor)
    const told = rows.map(({ value, ...row }) => ({ ...row, value: Number(value) }))
    const answer = isMany ? { readings: told, raised } : { ...told[0], raised }
    return reply.created(answer, reply.url(`/meters/${meter.id}/readings/`))
  }
}
