import type { HttpContext } from '@adonisjs/core/http'
import Checklist from '#models/checklist'
import { ChecklistFilling } from '#models/checklist_filling'
import { checklistSheet } from '#models/checklist_sheet'
import { holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'

export default class ChecklistSubmissionsController {
  async store({ principal, actor, locale, params, response, reply }: HttpContext) {
    const checklist = await Checklist.findOrFail(params.id)
    await assertOpen(await holderOf(checklist), 'update', principal)
    const filling = await ChecklistFilling.lock(params.id, 'submit', {
      principal,
      locale,
    })
    await filling.submit(actor)
    response.header('ETag', filling.etag)
    return reply.ok(await checklistSheet(filling))
  }
}
