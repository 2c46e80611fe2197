import type { HttpContext } from '@adonisjs/core/http'
import { RecordPage } from '#models/record_page'

const OPEN_AND_MINE = `e.assigned_to = ?::uuid AND e.status_category NOT IN ('done', 'void')`

export default class WorkPageController {
  /** What is asked of me, soonest first. */
  async index({ principal, locale, inertia }: HttpContext) {
    const page = await RecordPage.of('tasks', { principal, locale })
    const mine = page.records.narrowed({ sql: OPEN_AND_MINE, bindings: [principal.id] })
    const { data } = await mine.list(
      { sort: 'due_date', page_size: '100' },
      { include: mine.includes }
    )
    return inertia.render('work', {
      entity: await page.view(),
      tasks: JSON.parse(data),
      can: { create: principal.can('create_tasks') },
    })
  }
}
