import type { HttpContext } from '@adonisjs/core/http'
import { Approvals } from '#models/approval'
import { ApprovalDelegate } from '#models/approval_delegate'
import { ApprovalLink } from '#models/approval_link'
import { Principal } from '#models/principal'

/** Approvals as people read and decide them. */
export default class ApprovalPagesController {
  async index({ principal, locale, inertia, request }: HttpContext) {
    const approvals = new Approvals({ principal, locale })
    const page = { page: request.input('page') }
    const waiting = await approvals.list({ ...page, page_size: '20' })
    const requested = await approvals.list({ box: 'requested', page_size: '20' })
    return inertia.render('approvals/index', {
      approvals: waiting.data,
      pagination: waiting.pagination,
      requested: requested.data,
      delegation: await ApprovalDelegate.find(principal.id),
    })
  }

  async show({ principal, locale, params, inertia }: HttpContext) {
    const approval = await new Approvals({ principal, locale }).find(params.id)
    return inertia.render('approvals/show', { approval })
  }

  /** Looking decides nothing: mail programs open links by themselves. */
  async byLink({ params, inertia, locale }: HttpContext) {
    const found = await ApprovalLink.find(params.token)
    const principal = found && (await Principal.find(found.user_id))
    const approval = principal
      ? await new Approvals({ principal, locale }).find(found.approval_id)
      : null
    return inertia.render('auth/approval', { approval, token: params.token })
  }
}
