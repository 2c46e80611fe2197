import type { HttpContext } from '@adonisjs/core/http'
import Team from '#models/team'

/** What the deletion of a team would touch, and the way back from it. */
export default class TeamDeletionsController {
  async show({ params, reply, principal }: HttpContext) {
    principal.authorize('delete_teams')
    return reply.ok(await Team.deletionOf(params.id))
  }

  async restore({ params, reply, principal, actor }: HttpContext) {
    principal.authorize('delete_teams')
    const team = await Team.locked(params.id, { deleted: true })
    await team.restore(actor)
    return reply.record(JSON.stringify(await team.toAnswer(actor.viewer)), team.etag)
  }
}
