import type { HttpContext } from '@adonisjs/core/http'
import { heldRecord } from '#models/held_record'
import { holderIn } from '#models/holder'
import { assertOpen } from '#models/record_access'

export default class RecordTransitionsController {
  async index({ principal, locale, params, reply }: HttpContext) {
    const holder = holderIn(params)
    await assertOpen(holder, 'view', principal)
    const record = await heldRecord(holder)
    return reply.ok(await record.transitions({ principal, locale }))
  }
}
