import type { HttpContext } from '@adonisjs/core/http'
import { holderIn } from '#models/holder'
import { RecordPage } from '#models/record_page'
import { isInTeam } from '#models/team_list'
import { recordBoard } from '#models/record_board'

export default class BoardPageController {
  async index({ request, params, principal, locale, inertia }: HttpContext) {
    const team = request.input('team') === 'mine' ? 'mine' : undefined
    const { noun } = holderIn(params)
    const page = await RecordPage.of(noun, { principal, locale })
    return inertia.render('tasks/board', {
      entity: await page.view(),
      columns: await recordBoard(noun, { principal, locale, team }),
      team: { mine: team === 'mine', any: await isInTeam(principal) },
      can: { create: principal.can(`create_${noun}`), update: principal.can(`update_${noun}`) },
    })
  }
}
