import type { HttpContext } from '@adonisjs/core/http'
import { slaLog } from '#models/sla_log'

/** The clocks of records, for whoever sees the records. */
export default class SlaClocksController {
  async index({ principal, locale, request, reply }: HttpContext) {
    const { clocks, pagination } = await slaLog(request.qs(), { principal, locale })
    return reply.ok(clocks, { pagination })
  }
}
