import type { HttpContext } from '@adonisjs/core/http'
import BusinessCalendar, { type CalendarWish } from '#models/business_calendar'
import BusinessCalendarTransformer from '#transformers/business_calendar_transformer'
import {
  calendarPatchValidator,
  calendarValidator,
  wholeCalendarValidator,
} from '#validators/business_calendar'

const EMPTY = { holidays: [], isDefault: false }

/** When the company works: configuration, as definitions are. */
export default class BusinessCalendarsController {
  async index({ principal, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const all = await BusinessCalendar.byTitle()
    return reply.ok(all.map(shown))
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

  async update(ctx: HttpContext) {
    return this.change(ctx, await calendarPatchValidator.validate(ctx.request.body()))
  }

  async replace(ctx: HttpContext) {
    const whole = await wholeCalendarValidator.validate(ctx.request.body())
    return this.change(ctx, { ...EMPTY, ...whole })
  }

  async destroy({ principal, actor, params, request, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const calendar = await BusinessCalendar.locked(params.id)
    calendar.assertMatches(request.header('if-match'))
    await calendar.remove(actor)
    return reply.none()
  }

  private async change(
    { principal, actor, params, request, reply }: HttpContext,
    wish: CalendarWish
  ) {
    principal.authorize('publish_definitions')
    const calendar = await BusinessCalendar.locked(params.id)
    calendar.assertMatches(request.header('if-match'))
    await calendar.take(wish, actor)
    return reply.record(JSON.stringify(shown(calendar)), calendar.etag)
  }
}

function shown(calendar: BusinessCalendar) {
  return new BusinessCalendarTransformer(calendar).toObject()
}
