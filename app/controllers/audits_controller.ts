import type { HttpContext } from '@adonisjs/core/http'
import { auditLog } from '#models/audit_log'

export default class AuditsController {
  async index({ principal, request, tenant, reply }: HttpContext) {
    principal.authorize('view_audit')
    const { data, pagination } = await auditLog(request.qs(), tenant!.timeZone)
    return reply.text(data, { pagination })
  }
}
