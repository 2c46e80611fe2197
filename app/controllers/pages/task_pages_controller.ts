import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { recordWork } from '#models/record_work'
import { relatedLists } from '#models/related_lists'

export default class TaskPagesController extends EntityPagesController {
  protected readonly noun = 'tasks'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async show(ctx: HttpContext) {
    const { principal, actor, locale, inertia } = ctx
    const page = await this.page(ctx)
    const record = await page.find(ctx.params.id)
    const work = await recordWork({ noun: 'tasks', id: record.id }, { principal, actor, locale })
    const related = await relatedLists({ entity: 'task', id: record.id }, ctx)
    return inertia.render('tasks/show', { entity: await page.view(), record, ...work, related })
  }
}
