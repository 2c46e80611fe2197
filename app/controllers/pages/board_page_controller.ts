import type { HttpContext } from '@adonisjs/core/http'
import { RecordPage } from '#models/record_page'
import { taskBoard } from '#models/task_board'

export default class BoardPageController {
  async index({ principal, locale, inertia }: HttpContext) {
    const page = await RecordPage.of('tasks', { principal, locale })
    return inertia.render('tasks/board', {
      entity: await page.view(),
      columns: await taskBoard(principal, locale),
      can: { create: principal.can('create_tasks'), update: principal.can('update_tasks') },
    })
  }
}
