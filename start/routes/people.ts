import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { UUID } from '#routes/uuid'
import type { Guarded } from '#start/routes/guarded'

const People = () => import('#controllers/people_controller')
const Users = () => import('#controllers/users_controller')
const UserRestorations = () => import('#controllers/user_restorations_controller')
const FactorResets = () => import('#controllers/factor_resets_controller')
const Roles = () => import('#controllers/roles_controller')
const Teams = () => import('#controllers/teams_controller')
const TeamDeletions = () => import('#controllers/team_deletions_controller')
const TeamMembers = () => import('#controllers/team_members_controller')
const Invitations = () => import('#controllers/invitations_controller')
const InvitationAcceptances = () => import('#controllers/invitation_acceptances_controller')

/** Who works here and what they may do. */
export function peopleRoutes(guarded: Guarded) {
  router
    .post('/invitations/accept', [InvitationAcceptances, 'store'])
    .as('invitations.accept')
    .use(middleware.tenantOnly())
  router
    .group(() => {
      userRoutes()
      roleRoutes()
      teamRoutes()
      invitationRoutes()
    })
    .use(guarded)
}

function userRoutes() {
  router.get('/people', [People, 'index']).as('people.index')
  router.get('/people/:id', [People, 'show']).as('people.show')
  router.get('/users', [Users, 'index']).as('users.index')
  router.post('/users', [Users, 'store']).as('users.store')
  router.get('/users/:id', [Users, 'show']).as('users.show')
  router.put('/users/:id', [Users, 'replace']).as('users.replace')
  router.patch('/users/:id', [Users, 'update']).as('users.update')
  router.delete('/users/:id', [Users, 'destroy']).as('users.destroy')
  router.post('/users/:id/restore', [UserRestorations, 'store']).as('users.restore')
  router.post('/users/:id/mfa/reset', [FactorResets, 'store']).as('users.reset_factor')
}

function roleRoutes() {
  router.get('/roles', [Roles, 'index']).as('roles.index')
  router.post('/roles', [Roles, 'store']).as('roles.store')
  router.get('/roles/:id', [Roles, 'show']).as('roles.show')
  router.put('/roles/:id', [Roles, 'replace']).as('roles.replace')
  router.patch('/roles/:id', [Roles, 'update']).as('roles.update')
  router.delete('/roles/:id', [Roles, 'destroy']).as('roles.destroy')
}

function teamRoutes() {
  router.get('/teams', [Teams, 'index']).as('teams.index')
  router.post('/teams', [Teams, 'store']).as('teams.store')
  router.get('/teams/:id', [Teams, 'show']).as('teams.show')
  router.put('/teams/:id', [Teams, 'replace']).as('teams.replace')
  router.patch('/teams/:id', [Teams, 'update']).as('teams.update')
  router.delete('/teams/:id', [Teams, 'destroy']).as('teams.destroy')
  router.get('/teams/:id/deletion', [TeamDeletions, 'show']).as('teams.deletion')
  router.post('/teams/:id/restore', [TeamDeletions, 'restore']).as('teams.restore')
  router.get('/teams/:id/members', [TeamMembers, 'index']).as('teams.members.index')
  router.post('/teams/:id/members', [TeamMembers, 'store']).as('teams.members.store')
  router
    .delete('/teams/:id/members/:member', [TeamMembers, 'destroy'])
    .where('member', UUID)
    .as('teams.members.destroy')
}

function invitationRoutes() {
  router.get('/invitations', [Invitations, 'index']).as('invitations.index')
  router.post('/invitations', [Invitations, 'store']).as('invitations.store')
  router.get('/invitations/:id', [Invitations, 'show']).as('invitations.show')
  router.delete('/invitations/:id', [Invitations, 'destroy']).as('invitations.destroy')
  router.post('/invitations/:id/resend', [Invitations, 'resend']).as('invitations.resend')
}
