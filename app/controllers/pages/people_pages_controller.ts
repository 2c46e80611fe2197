import type { HttpContext } from '@adonisjs/core/http'
import { mayImport } from '#models/import_start'
import Invitation from '#models/invitation'
import { pluginPermissions } from '#models/plugin_permissions'
import Role from '#models/role'
import User from '#models/user'
import InvitationTransformer from '#transformers/invitation_transformer'
import RoleTransformer from '#transformers/role_transformer'
import UserTransformer from '#transformers/user_transformer'

/** The settings pages about people, and the page an invitation leads to. */
export default class PeoplePagesController {
  async users({ inertia, principal }: HttpContext) {
    principal.authorize('view_users')
    const users = await User.present().orderBy('first_name').orderBy('email')
    const roles = await Role.byTitle()
    const invitations = await Invitation.open()
    return inertia.render('users/index', {
      users: await UserTransformer.all(users),
      invitations: invitations.map((invitation) =>
        new InvitationTransformer(invitation).toObject()
      ),
      roles: roles
        .filter((role) => role.isGrantableBy(principal.grants))
        .map((role) => new RoleTransformer(role).forReference()),
      can: {
        invite: principal.can('create_users'),
        update: principal.can('update_users'),
        import: mayImport(principal, 'users'),
      },
      prover: { id: principal.id, has_factor: principal.hasFactor },
    })
  }

  async roles({ inertia, principal, locale }: HttpContext) {
    principal.authorize('view_roles')
    const holders = User.query().whereColumn('users.role_id', 'roles.id').whereNull('deleted_at')
    const roles = await Role.byTitle().select('*').select(holders.count('*').as('user_count'))
    return inertia.render('roles/index', {
      roles: roles.map((role) => new RoleTransformer(role).toObject()),
      plugins: await pluginPermissions(locale),
      can: { create: principal.can('create_roles'), update: principal.can('update_roles') },
    })
  }

  async invitation({ inertia, params }: HttpContext) {
    const invitation = await Invitation.byToken(params.token).first()
    return inertia.render('auth/accept_invitation', {
      token: params.token,
      email: invitation?.email ?? null,
    })
  }
}
