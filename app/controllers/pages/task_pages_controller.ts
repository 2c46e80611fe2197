import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { taskBoard } from '#models/task_board'
import { taskPage } from '#models/task_page'
import { TaskWorkflow } from '#models/task_workflow'
import { visibleRecords } from '#models/visible_records'
import type { EntityReader } from '#platform/entities/entity_reader'

export default class TaskPagesController extends EntityPagesController {
  protected readonly noun = 'tasks'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async board(ctx: HttpContext) {
    const { principal, tenant, inertia } = ctx
    const can = { create: principal.can('create_tasks'), update: principal.can('update_tasks') }
    const entity = await this.view(ctx, await visibleRecords(principal, 'tasks'))
    return inertia.render('tasks/board', {
      entity,
      columns: await taskBoard(principal, tenant!.locale),
      can,
    })
  }

  async show(ctx: HttpContext) {
    const { principal, actor, tenant, inertia } = ctx
    const { records, record } = await this.find(ctx)
    const entity = await this.view(ctx, records)
    return inertia.render('tasks/show', {
      entity,
      record,
      ...(await taskPage(record.id, { principal, actor, locale: tenant!.locale })),
    })
  }

  /** What is asked of me: open and assigned to me, soonest first. */
  async mine(ctx: HttpContext) {
    const { principal, inertia } = ctx
    const can = { create: principal.can('create_tasks') }
    const tasks = await visibleRecords(principal, 'tasks')
    const open = {
      sql: `e.assigned_to = ?::uuid AND e.status_category NOT IN ('done', 'void')`,
      bindings: [principal.id],
    }
    const { data } = await tasks
      .narrowed(open)
      .list({ sort: 'due_date', page_size: '100' }, { include: tasks.includes })
    return inertia.render('work', {
      entity: await this.view(ctx, tasks),
      tasks: JSON.parse(data),
      can,
    })
  }

  /** States are the workflow's, so their titles and colours come from there. */
  protected override async view(ctx: HttpContext, records: EntityReader) {
    const view = await super.view(ctx, records)
    const { machine } = await TaskWorkflow.current()
    const options = machine
      .states(ctx.tenant!.locale)
      .map(({ key, title, color }) => ({ value: key, title, color: color ?? undefined }))
    return {
      ...view,
      fields: view.fields.map((field) => (field.path === 'status' ? { ...field, options } : field)),
    }
  }
}
