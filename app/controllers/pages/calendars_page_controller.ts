import type { HttpContext } from '@adonisjs/core/http'
import BusinessCalendar from '#models/business_calendar'
import BusinessCalendarTransformer from '#transformers/business_calendar_transformer'

export default class CalendarsPageController {
  async index({ principal, tenant, inertia }: HttpContext) {
    principal.authorize('view_definitions')
    const all = await BusinessCalendar.byTitle()
    return inertia.render('calendars/index', {
      calendars: all.map((one) => new BusinessCalendarTransformer(one).whole()),
      time_zone: tenant!.timeZone,
      can: { publish: principal.can('publish_definitions') },
    })
  }
}
