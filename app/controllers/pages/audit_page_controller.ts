import type { HttpContext } from '@adonisjs/core/http'
import { auditPage } from '#models/audit_page'

export default class AuditPageController {
  async index({ principal, request, tenant, inertia }: HttpContext) {
    principal.authorize('view_audit')
    return inertia.render('audit/index', await auditPage(request.qs(), tenant!))
  }
}
