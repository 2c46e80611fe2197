import type { HttpContext } from '@adonisjs/core/http'
import { recordPoints } from '#models/record_points'
import { visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/visibility'

/** Where the records of a list stand. */
export default class RecordPointsController {
  async index({ principal, params, request, reply }: HttpContext) {
    const noun = params.noun as Noun
    principal.authorize(`view_${noun}`)
    const records = await visibleRecords(principal, noun)
    const { place, box, ...query } = request.qs()
    return reply.ok(await recordPoints(records, { place: String(place ?? ''), box }, query))
  }
}
