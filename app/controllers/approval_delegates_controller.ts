import type { HttpContext } from '@adonisjs/core/http'
import { ApprovalDelegate } from '#models/approval_delegate'
import { delegationValidator } from '#validators/approval'

/** Who decides in one's place, for as long as one is away. */
export default class ApprovalDelegatesController {
  async show({ principal, reply }: HttpContext) {
    return reply.ok(await ApprovalDelegate.find(principal.id))
  }

  async update({ principal, request, reply }: HttpContext) {
    const { delegateId, until } = await delegationValidator.validate(request.body())
    await ApprovalDelegate.set(principal.id, { delegate_id: delegateId, until })
    return reply.ok(await ApprovalDelegate.find(principal.id))
  }

  async destroy({ principal, reply }: HttpContext) {
    await ApprovalDelegate.end(principal.id)
    return reply.none()
  }
}
