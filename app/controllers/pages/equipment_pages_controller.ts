import type { HttpContext } from '@adonisjs/core/http'
import { DowntimeLog } from '#models/downtime_log'
import { RecordHistory } from '#models/record_history'
import { relatedLists } from '#models/related_lists'
import { visibleRecords } from '#models/visible_records'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'

export default class EquipmentPagesController extends EntityPagesController {
  protected readonly noun = 'equipment'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  async show(ctx: HttpContext) {
    const { principal, inertia } = ctx
    const page = await this.page(ctx)
    const { records } = page
    const record = await page.find(ctx.params.id)
    const { data: downtime } = await new DowntimeLog(principal).list({ equipment_id: record.id })
    const parts = records.narrowed({ sql: 'e.parent_id = ?::uuid', bindings: [record.id] })
    return inertia.render('equipment/show', {
      entity: await page.view(page.typeOf(record)),
      record,
      can: {
        update: principal.can('update_equipment'),
        delete: principal.can('delete_equipment'),
        create_task: principal.can('create_tasks'),
      },
      ...(await this.tasksOf(ctx, record.id)),
      related: await relatedLists({ entity: 'equipment', id: record.id }, ctx),
      downtime: JSON.parse(downtime),
      history: (await new RecordHistory(records.entity, ctx).list(record.id)).entries,
      children: await parts.labels({ sort: 'name', page_size: '100' }),
    })
  }

  private async tasksOf({ principal, locale, actor }: HttpContext, id: string) {
    if (!principal.can('view_tasks')) return {}
    const tasks = (await visibleRecords(principal, 'tasks')).narrowed({
      sql: 'e.equipment_id = ?::uuid',
      bindings: [id],
    })
    const { data } = await tasks.list({ page_size: '100' }, { include: tasks.includes })
    return { tasks: JSON.parse(data), task_entity: tasks.entity.view(locale, actor.viewer) }
  }
}
