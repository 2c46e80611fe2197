import type { HttpContext } from '@adonisjs/core/http'
import BusinessCalendar, { type CalendarWish } from '#models/business_calendar'
import BusinessCalendarTransformer from '#transformers/business_calendar_transformer'
import {
  calendarPatchValidator,
  calendarValidator,
  wholeCalendarValidator,
} from '#validators/business_calendar'

const EMPTY = { holidays: [], isDefault: false }

/** When the company works. */
export default class BusinessCalendarsController {
  async index({ principal, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok((await BusinessCalendar.byTitle()).map(shown))
  }

  async show({ principal, params, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const calendar = await BusinessCalendar.findOrFail(params.id)
    return reply.record(JSON.stringify(shown(calendar)), calendar.etag)
  }

  async store({ principal, actor, request, response, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const calendar = new BusinessCalendar().fill(EMPTY)
    await calendar.take(await calendarValidator.validate(request.body()), actor)
    response.header('ETag', calendar.etag)
    return reply.created(shown(calendar), reply.url(`/business-calendars/${calendar.id}/`))
  }

  async update({ principal, actor, params, request, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const calendar = await BusinessCalendar.locked(params.id)
    calendar.assertMatches(request.header('if-match'))
    await calendar.take(await wished(request), actor)
    return reply.record(JSON.stringify(shown(calendar)), calendar.etag)
  }

  async destroy({ principal, actor, params, request, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const calendar = await BusinessCalendar.locked(params.id)
    calendar.assertMatches(request.header('if-match'))
    await calendar.remove(actor)
    return reply.none()
  }
}

/** PUT, whose validator asks for the whole, gives what is left out back its default. */
async function wished(request: HttpContext['request']): Promise<CalendarWish> {
  if (request.method() === 'PATCH') return calendarPatchValidator.validate(request.body())
  return { ...EMPTY, ...(await wholeCalendarValidator.validate(request.body())) }
}

function shown(calendar: BusinessCalendar) {
  return new BusinessCalendarTransformer(calendar).toObject()
}
