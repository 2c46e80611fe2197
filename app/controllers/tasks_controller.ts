import type { HttpContext } from '@adonisjs/core/http'
import { EntityController } from '#controllers/entity_controller'
import Checklist from '#models/checklist'
import Task from '#models/task'
import { visibleRecords } from '#models/visible_records'
import type { EntityModel } from '#platform/entities/entity_model'
import type { Predicate } from '#platform/entities/query/predicate'
import { OPEN_WORK } from '#platform/workflows/open_work'
import { today } from '#models/today'

export default class TasksController extends EntityController {
  protected readonly noun = 'tasks'
  protected readonly model = Task

  /** Open and due before today, where the tenant is. */
  async overdue(ctx: HttpContext) {
    return this.narrowed(
      ctx,
      { sql: `${OPEN_WORK} AND e.due_date < ?::date`, bindings: [today(ctx.tenant!.timeZone)] },
      'due_date'
    )
  }

  async mine(ctx: HttpContext) {
    return this.narrowed(ctx, { sql: 'e.assigned_to = ?::uuid', bindings: [ctx.principal.id] })
  }

  protected override async created(record: EntityModel, { actor }: HttpContext) {
    await Checklist.attachNeeded(record as Task, actor)
  }

  private async narrowed(
    { principal, request, reply }: HttpContext,
    predicate: Predicate,
    sort?: string
  ) {
    const tasks = (await visibleRecords(principal, 'tasks')).narrowed(predicate)
    const { data, pagination } = await tasks.list(request.qs(), { sort })
    return reply.text(data, { pagination })
  }
}
