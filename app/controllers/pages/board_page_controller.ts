import type { HttpContext } from '@adonisjs/core/http'
import TaskPagesController from '#controllers/pages/task_pages_controller'

/** The board of tasks: their list, shown as a board unless the address asks for another look. */
export default class BoardPageController extends TaskPagesController {
  protected asked({ request }: HttpContext) {
    return { as: 'board', ...request.qs() }
  }
}
