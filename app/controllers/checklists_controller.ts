import type { HttpContext } from '@adonisjs/core/http'
import Checklist from '#models/checklist'
import { ChecklistFilling } from '#models/checklist_filling'
import { checklistSheet, checklistSheets } from '#models/checklist_sheet'
import { heldRecord } from '#models/held_record'
import { holderIn, holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { checklistAnswersValidator, checklistValidator } from '#validators/task'

export default class ChecklistsController {
  async index({ principal, locale, params, reply }: HttpContext) {
    await assertOpen(holderIn(params), 'view', principal)
    const fillings = await ChecklistFilling.allOf(await heldRecord(holderIn(params)), {
      principal,
      locale,
    })
    return reply.ok(await checklistSheets(fillings))
  }

  async store({ principal, actor, locale, params, request, reply }: HttpContext) {
    const { form } = await checklistValidator.validate(request.body())
    await assertOpen(holderIn(params), 'update', principal)
    const { id } = await Checklist.attach(holderIn(params), form, actor)
    const filling = await ChecklistFilling.open(id, { principal, locale })
    return reply.created(await checklistSheet(filling), reply.url(`/checklists/${id}/`))
  }

  async show({ principal, locale, params, reply }: HttpContext) {
    const checklist = await Checklist.findOrFail(params.id)
    await assertOpen(await holderOf(checklist), 'view', principal)
    const filling = await ChecklistFilling.open(params.id, { principal, locale })
    return reply.record(JSON.stringify(await checklistSheet(filling)), filling.etag)
  }

  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { answers } = await checklistAnswersValidator.validate(request.body())
    const checklist = await Checklist.findOrFail(params.id)
    await assertOpen(await holderOf(checklist), 'update', principal)
    const filling = await ChecklistFilling.lock(params.id, 'answer', {
      principal,
      locale,
    })
    await filling.answer(answers, actor)
    response.header('ETag', filling.etag)
    return reply.ok(await checklistSheet(filling))
  }
}
