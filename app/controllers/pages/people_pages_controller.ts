import type { HttpContext } from '@adonisjs/core/http'
import Invitation from '#models/invitation'
import { covers } from '#models/permission'
import type { Principal } from '#models/principal'
import Role from '#models/role'
import User from '#models/user'
import InvitationTransformer from '#transformers/invitation_transformer'
import RoleTransformer from '#transformers/role_transformer'
import UserTransformer from '#transformers/user_transformer'

/** The settings pages about people, and the page an invitation leads to. */
export default class PeoplePagesController {
  async users({ inertia, principal }: HttpContext) {
    principal.authorize('view_users')
    const users = await User.query().whereNull('deleted_at').preload('role').orderBy('first_name').orderBy('email')
    const invitations = await Invitation.open()
    return inertia.render('users/index', {
      users: await UserTransformer.all(users),
      invitations: invitations.map((invitation) => new InvitationTransformer(invitation).toObject()),
      roles: await grantable(principal),
      can: { invite: principal.can('create_users'), update: principal.can('update_users') },
    })
  }

  async roles({ inertia, principal }: HttpContext) {
    principal.authorize('view_roles')
    const roles = await Role.query()
      .select('*')
      .select(User.query().whereColumn('users.role_id', 'roles.id').whereNull('users.deleted_at').count('*').as('user_count'))
      .orderBy('title')
    return inertia.render('roles/index', {
      roles: roles.map((role) => new RoleTransformer(role).toObject()),
      can: { create: principal.can('create_roles'), update: principal.can('update_roles') },
    })
  }

  async invitation({ inertia, params }: HttpContext) {
    const invitation = await Invitation.byToken(params.token).first()
    return inertia.render('auth/accept_invitation', { token: params.token, email: invitation?.email ?? null })
  }
}

async function grantable({ grants }: Principal) {
  const roles = await Role.query().orderBy('title')
  return roles.filter((role) => role.grants.every((grant) => covers(grants, grant))).map((role) => new RoleTransformer(role).forReference())
}
