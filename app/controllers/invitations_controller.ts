import type { HttpContext } from '@adonisjs/core/http'
import Invitation from '#models/invitation'
import { Inviting } from '#models/inviting'
import { peoplePage } from '#models/people_page'
import InvitationTransformer from '#transformers/invitation_transformer'
import { invitationValidator } from '#validators/people_validators'

/** People who were asked to join and have not done so yet. */
export default class InvitationsController {
  async index({ request, reply, principal }: HttpContext) {
    principal.authorize('view_users')
    const { rows, pagination } = await peoplePage(Invitation.open(), request.qs())
    return reply.ok(
      rows.map((invitation) => new InvitationTransformer(invitation).toObject()),
      { pagination }
    )
  }

  async show({ params, reply, principal }: HttpContext) {
    principal.authorize('view_users')
    const invitation = await Invitation.open().where('id', params.id).firstOrFail()
    return reply.record(
      JSON.stringify(new InvitationTransformer(invitation).toObject()),
      invitation.etag
    )
  }

  async store({ request, reply, principal, actor, tenant }: HttpContext) {
    principal.authorize('create_users')
    const input = await invitationValidator.validate(request.body())
    const invitation = await new Inviting(tenant!, principal, actor).invite(input)
    return reply.created(
      new InvitationTransformer(invitation).toObject(),
      reply.url(`/invitations/${invitation.id}/`)
    )
  }

  /** Sends a new link. */
  async resend({ params, response, reply, principal, actor, tenant }: HttpContext) {
    principal.authorize('create_users')
    const invitation = await Invitation.locked(params.id)
    await new Inviting(tenant!, principal, actor).resend(invitation)
    await invitation.load('inviter')
    response.status(202)
    return reply.ok(new InvitationTransformer(invitation).toObject())
  }

  async destroy({ params, request, reply, principal, actor, tenant }: HttpContext) {
    principal.authorize('create_users')
    const invitation = await Invitation.locked(params.id)
    invitation.assertMatches(request.header('if-match'))
    await new Inviting(tenant!, principal, actor).withdraw(invitation)
    return reply.none()
  }
}
