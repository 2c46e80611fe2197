import type { HttpContext } from '@adonisjs/core/http'
import { EntityPagesController } from '#controllers/pages/entity_pages_controller'
import { RecordHistory } from '#models/record_history'
import type { Row } from '#models/record_page'
import { scheduleChoices } from '#plugins/maintenance/models/schedule_choices'
import { schedulePage } from '#plugins/maintenance/models/schedule_page'
import { withRules } from '#plugins/maintenance/models/schedule_rules'

export default class SchedulePagesController extends EntityPagesController {
  protected readonly noun = 'maintenance_schedules'

  async index(ctx: HttpContext) {
    return ctx.inertia.render('records/index', await this.listProps(ctx))
  }

  override async create(ctx: HttpContext) {
    ctx.principal.authorize('create_maintenance_schedules')
    const page = await this.page(ctx)
    return ctx.inertia.render('maintenance::schedules/edit', {
      entity: await page.view(),
      record: null,
      ...(await scheduleChoices(ctx)),
    })
  }

  override async edit(ctx: HttpContext) {
    ctx.principal.authorize('update_maintenance_schedules')
    const page = await this.page(ctx)
    return ctx.inertia.render('maintenance::schedules/edit', {
      entity: await page.view(),
      record: await this.whole(ctx),
      ...(await scheduleChoices(ctx)),
    })
  }

  async show(ctx: HttpContext) {
    const { principal, inertia } = ctx
    const page = await this.page(ctx)
    const record = await this.whole(ctx)
    return inertia.render('maintenance::schedules/show', {
      entity: await page.view(),
      record,
      can: {
        update: principal.can('update_maintenance_schedules'),
        delete: principal.can('delete_maintenance_schedules'),
      },
      ...(await schedulePage(record.id, principal)),
      history: (await new RecordHistory(page.records.entity, ctx).list(record.id)).entries,
    })
  }

  private async whole(ctx: HttpContext): Promise<Row> {
    const record = await (await this.page(ctx)).find(ctx.params.id)
    const [whole] = await withRules(JSON.stringify([record]))
    return whole as Row
  }
}
