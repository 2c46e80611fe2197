import type { HttpContext } from '@adonisjs/core/http'
import Team from '#models/team'
import { assertReadsTeams } from '#models/team_list'
import { TeamMembership } from '#models/team_membership'
import { teamMemberValidator } from '#validators/people_validators'

/** Who is in a team. */
export default class TeamMembersController {
  async index({ params, request, reply, principal }: HttpContext) {
    assertReadsTeams(principal)
    await Team.assertPresent(params.id)
    const { data, pagination } = await TeamMembership.list(params.id, request.qs())
    return reply.text(data, { pagination })
  }

  async store({ params, request, reply, principal, actor }: HttpContext) {
    principal.authorize('update_teams')
    const { userId } = await teamMemberValidator.validate(request.body())
    const team = await Team.locked(params.id)
    const user = await new TeamMembership(team, principal, actor).add(userId)
    const { id, firstName, lastName, isActive } = user
    return reply.created(
      { id, first_name: firstName, last_name: lastName, is_active: isActive },
      reply.url(`/teams/${team.id}/members/`)
    )
  }

  async destroy({ params, reply, principal, actor }: HttpContext) {
    principal.authorize('update_teams')
    const team = await Team.locked(params.id)
    await new TeamMembership(team, principal, actor).remove(params.member)
    return reply.none()
  }
}
