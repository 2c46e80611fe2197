import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { windowOf } from '#plugins/maintenance/models/occurrence_window'
import { ScheduleCalendar } from '#plugins/maintenance/models/schedule_calendar'
import { toldIn } from '#plugins/maintenance/models/told_reasons'

/** What is and will be due, of all schedules: the month that is now unless another window is asked for. */
export default class ScheduleCalendarController {
  async index({ principal, request, tenant, locale, reply }: HttpContext) {
    const month = DateTime.now().setZone(tenant!.timeZone).startOf('month')
    const window = windowOf(request.qs(), {
      from: month.toJSDate(),
      to: month.plus({ months: 1 }).toJSDate(),
    })
    const calendar = new ScheduleCalendar(principal, request.qs())
    const { entries, is_cut: isCut } = await calendar.entries(window)
    return reply.ok(toldIn(locale, entries), { from: window.from, to: window.to, is_cut: isCut })
  }
}
