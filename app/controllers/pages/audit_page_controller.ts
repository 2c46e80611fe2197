import type { HttpContext } from '@adonisjs/core/http'
import { auditLines } from '#models/audit_lines'

export default class AuditPageController {
  async index({ principal, request, inertia }: HttpContext) {
    principal.authorize('view_audit')
    return inertia.render('audit/index', await auditLines(request.qs()))
  }
}
