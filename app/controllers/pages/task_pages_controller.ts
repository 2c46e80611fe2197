import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { clocksByRecord } from '#models/sla_view'
import { taskPage } from '#models/task_page'

export default class TaskPagesController extends EntityPagesController {
  protected readonly noun = 'tasks'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async show(ctx: HttpContext) {
    const { principal, actor, locale, inertia } = ctx
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    const work = await taskPage(record.id, { principal, actor, locale })
    const { [record.id]: clocks = [] } = await clocksByRecord('task', [record.id], {
      locale,
      open: false,
    })
    return inertia.render('tasks/show', {
      entity: await page.view(),
      record: { ...record, clocks },
      ...work,
    })
  }
}
