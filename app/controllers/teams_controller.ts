import type { HttpContext } from '@adonisjs/core/http'
import Team from '#models/team'
import { assertReadsTeams, teamRecords } from '#models/team_list'
import type { WriteMode } from '#platform/entities/entity_model'
import { parseListQuery } from '#platform/entities/query/parse_list_query'

/** People who share work. */
export default class TeamsController {
  async index({ request, reply, principal, actor }: HttpContext) {
    assertReadsTeams(principal)
    const { data, pagination } = await (
      await teamRecords(actor.viewer)
    ).list(request.qs(), { sort: 'name' })
    return reply.text(data, { pagination })
  }

  async show({ params, request, reply, principal, actor }: HttpContext) {
    assertReadsTeams(principal)
    const { include } = parseListQuery(request.qs())
    const { data, row_version: version } = await (
      await teamRecords(actor.viewer)
    ).record(params.id, include)
    return reply.record(data, `"${version}-${params.id.slice(-8)}"`)
  }

  async store({ request, response, reply, principal, actor }: HttpContext) {
    principal.authorize('create_teams')
    const team = new Team()
    await team.accept(request.body(), 'create', actor)
    await team.store('created', actor)
    response.header('ETag', team.etag)
    return reply.created(await team.toAnswer(actor.viewer), reply.url(`/teams/${team.id}/`))
  }

  async update(ctx: HttpContext) {
    return this.change(ctx, 'patch')
  }

  async replace(ctx: HttpContext) {
    return this.change(ctx, 'replace')
  }

  async destroy({ params, request, reply, principal, actor }: HttpContext) {
    principal.authorize('delete_teams')
    const team = await Team.locked(params.id)
    team.assertMatches(request.header('if-match'))
    await team.remove(actor)
    return reply.none()
  }

  private async change({ params, request, reply, principal, actor }: HttpContext, mode: WriteMode) {
    principal.authorize('update_teams')
    const team = await Team.locked(params.id)
    team.assertMatches(request.header('if-match'))
    await team.accept(request.body(), mode, actor)
    await team.store('updated', actor)
    return reply.record(JSON.stringify(await team.toAnswer(actor.viewer)), team.etag)
  }
}
