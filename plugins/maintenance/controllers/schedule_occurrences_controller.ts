import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import { visibleRecords } from '#models/visible_records'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { toldIn } from '#plugins/maintenance/models/told_reasons'
import { ScheduleOccurrence } from '#plugins/maintenance/models/schedule_occurrence'
import { occurrenceList } from '#plugins/maintenance/models/occurrence_list'
import { rescheduleValidator, skipValidator } from '#plugins/maintenance/validators/occurrence'

/** What a schedule has raised, and what lies ahead of it. */
export default class ScheduleOccurrencesController {
  async index({ principal, params, request, locale, reply }: HttpContext) {
    await (await visibleRecords(principal, 'maintenance_schedules')).record(params.id)
    const { entries, pagination } = await occurrenceList(params.id, request.qs(), principal)
    return reply.ok(toldIn(locale, entries), { pagination })
  }

  async skip(ctx: HttpContext) {
    const schedule = await this.schedule(ctx)
    const wish = await skipValidator.validate(ctx.request.body())
    const occurrence = await ScheduleOccurrence.find(schedule, ctx.params.key, wish.equipmentId)
    await occurrence.skip(wish, ctx)
    return this.answer(occurrence, ctx)
  }

  /** This one, or with `scope: "all"` the whole grid; `preview` only says what would move. */
  async reschedule(ctx: HttpContext) {
    const schedule = await this.schedule(ctx)
    const wish = await rescheduleValidator.validate(ctx.request.body())
    const occurrence = await ScheduleOccurrence.find(schedule, ctx.params.key, wish.equipmentId)
    if (wish.scope !== 'all') {
      await occurrence.moveTo(wish.dueAt, ctx)
      return this.answer(occurrence, ctx)
    }
    const moved = await occurrence.moveAll(wish.dueAt, { preview: wish.preview, by: ctx.actor })
    return ctx.reply.ok({ moved })
  }

  private async answer(occurrence: ScheduleOccurrence, { locale, reply }: HttpContext) {
    const [answer] = toldIn(locale, [await occurrence.toAnswer()])
    return reply.ok(answer)
  }

  /** Before anything of what was sent is looked at. */
  private schedule({ principal, params }: HttpContext) {
    return lockedRecord(MaintenanceSchedule, params.id, { principal, action: 'update' })
  }
}
