import type { HttpContext } from '@adonisjs/core/http'
import Checklist from '#models/checklist'
import { ChecklistFilling } from '#models/checklist_filling'
import { checklistSheet, checklistSheets } from '#models/checklist_sheet'
import Task from '#models/task'
import { assertTaskOpen } from '#models/task_access'
import { checklistAnswersValidator, checklistValidator } from '#validators/task'

export default class ChecklistsController {
  async index({ principal, locale, params, reply }: HttpContext) {
    await assertTaskOpen(params.id, 'view', principal)
    const fillings = await ChecklistFilling.allOf(await Task.findOrFail(params.id), {
      principal,
      locale,
    })
    return reply.ok(await checklistSheets(fillings))
  }

  async store({ principal, actor, locale, params, request, reply }: HttpContext) {
    const { form } = await checklistValidator.validate(request.body())
    await assertTaskOpen(params.id, 'update', principal)
    const { id } = await Checklist.attach(params.id, form, actor)
    const filling = await ChecklistFilling.open(id, { principal, locale })
    return reply.created(await checklistSheet(filling), reply.url(`/checklists/${id}/`))
  }

  async show({ principal, locale, params, reply }: HttpContext) {
    const { taskId } = await Checklist.findOrFail(params.id)
    await assertTaskOpen(taskId, 'view', principal)
    const filling = await ChecklistFilling.open(params.id, { principal, locale })
    return reply.record(JSON.stringify(await checklistSheet(filling)), filling.etag)
  }

  async update({ principal, actor, locale, params, request, response, reply }: HttpContext) {
    const { answers } = await checklistAnswersValidator.validate(request.body())
    const { taskId } = await Checklist.findOrFail(params.id)
    await assertTaskOpen(taskId, 'update', principal)
    const filling = await ChecklistFilling.lock(params.id, 'answer', {
      principal,
      locale,
    })
    await filling.answer(answers, actor)
    response.header('ETag', filling.etag)
    return reply.ok(await checklistSheet(filling))
  }
}
