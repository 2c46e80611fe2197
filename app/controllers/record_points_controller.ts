import type { HttpContext } from '@adonisjs/core/http'
import type { Noun } from '#models/noun'
import { placesOf } from '#models/record_place'
import { recordPoints } from '#models/record_points'
import { visibleRecords } from '#models/visible_records'

/** Where the records of a list stand. */
export default class RecordPointsController {
  async index({ principal, params, request, reply }: HttpContext) {
    const noun: Noun = params.entity ?? params.noun
    principal.authorize(`view_${noun}`)
    const records = await visibleRecords(principal, noun)
    const { place = placesOf(records)[0] ?? '', box, ...query } = request.qs()
    return reply.ok(await recordPoints(records, { place: String(place), box }, query))
  }
}
