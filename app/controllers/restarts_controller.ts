import type { HttpContext } from '@adonisjs/core/http'
import Equipment from '#models/equipment'
import { lockedRecord } from '#models/locked_record'
import { recordAnswer } from '#models/record_answer'

export default class RestartsController {
  async store({ principal, actor, params, request, response, reply }: HttpContext) {
    const equipment = await lockedRecord(Equipment, params.id, { principal, action: 'update' })
    equipment.assertMatches(request.header('if-match'))
    await equipment.restart(actor)
    response.header('ETag', equipment.etag)
    return reply.ok(await recordAnswer(equipment, principal))
  }
}
