import type { HttpContext } from '@adonisjs/core/http'
import { RecordPage } from '#models/record_page'
import { isInTeam } from '#models/team_list'
import { taskBoard } from '#models/task_board'

export default class BoardPageController {
  async index({ request, principal, locale, inertia }: HttpContext) {
    const team = request.input('team') === 'mine' ? 'mine' : undefined
    const page = await RecordPage.of('tasks', { principal, locale })
    return inertia.render('tasks/board', {
      entity: await page.view(),
      columns: await taskBoard(principal, { locale, team }),
      team: { mine: team === 'mine', any: await isInTeam(principal) },
      can: { create: principal.can('create_tasks'), update: principal.can('update_tasks') },
    })
  }
}
