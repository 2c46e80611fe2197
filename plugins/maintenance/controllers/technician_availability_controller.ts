import type { HttpContext } from '@adonisjs/core/http'
import { lockedRecord } from '#models/locked_record'
import { visibleRecords } from '#models/visible_records'
import { Availability } from '#plugins/maintenance/models/availability'
import Technician from '#plugins/maintenance/models/technician'
import { absenceValidator, shiftsValidator } from '#plugins/maintenance/validators/availability'

/** When technicians work, and when they do not. */
export default class TechnicianAvailabilityController {
  async shifts(ctx: HttpContext) {
    return ctx.reply.ok(await (await seen(ctx)).shifts())
  }

  async setShifts(ctx: HttpContext) {
    const availability = await open(ctx)
    const { shifts } = await shiftsValidator.validate(ctx.request.body())
    await availability.setShifts(shifts, ctx.actor)
    return ctx.reply.ok(await availability.shifts())
  }

  async absences(ctx: HttpContext) {
    const { data, pagination } = await (await seen(ctx)).absences(ctx.request.qs())
    return ctx.reply.text(data, { pagination })
  }

  async addAbsence(ctx: HttpContext) {
    const availability = await open(ctx)
    const wish = await absenceValidator.validate(ctx.request.body())
    const absence = await availability.addAbsence(wish, ctx.actor)
    const { id } = ctx.params
    return ctx.reply.created(absence, ctx.reply.url(`/technicians/${id}/absences/`))
  }

  async removeAbsence(ctx: HttpContext) {
    await (await open(ctx)).removeAbsence(ctx.params.absence, ctx.actor)
    return ctx.reply.none()
  }
}

async function seen({ principal, params }: HttpContext) {
  await (await visibleRecords(principal, 'technicians')).record(params.id)
  return new Availability(params.id)
}

async function open({ principal, params }: HttpContext) {
  await lockedRecord(Technician, params.id, { principal, action: 'update' })
  return new Availability(params.id)
}
