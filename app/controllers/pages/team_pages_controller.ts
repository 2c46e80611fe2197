import type { HttpContext } from '@adonisjs/core/http'
import { assertReadsTeams, memberCounts, teamRecords } from '#models/team_list'
import { teamPage } from '#models/team_page'

/** Teams, and the page of one. */
export default class TeamPagesController {
  async index({ request, principal, actor, inertia }: HttpContext) {
    assertReadsTeams(principal)
    const teams = await teamRecords(actor.viewer)
    const { data, pagination } = await teams.list(request.qs(), { sort: 'name' })
    const rows = JSON.parse(data) as { id: string; name: string; description: string | null }[]
    const counts = await memberCounts(rows.map(({ id }) => id))
    return inertia.render('teams/index', {
      teams: rows.map((row) => ({ ...row, member_count: counts.get(row.id) ?? 0 })),
      pagination,
      can: { create: principal.can('create_teams') },
    })
  }

  async show({ params, principal, actor, locale, inertia }: HttpContext) {
    assertReadsTeams(principal)
    return inertia.render('teams/show', await teamPage(params.id, { principal, actor, locale }))
  }
}
