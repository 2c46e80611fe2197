import type { HttpContext } from '@adonisjs/core/http'
import { calendarChoices } from '#plugins/maintenance/models/schedule_choices'

/** The days of all schedules; what is due in them the page asks for as it turns. */
export default class CalendarPageController {
  async index({ principal, request, inertia }: HttpContext) {
    principal.authorize('view_maintenance_schedules')
    return inertia.render('maintenance::calendar/index', {
      schedules: await calendarChoices(principal),
      query: request.qs(),
      can: { update: principal.can('update_maintenance_schedules') },
    })
  }
}
