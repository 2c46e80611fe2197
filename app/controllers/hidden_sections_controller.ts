import type { HttpContext } from '@adonisjs/core/http'
import { hiddenSections } from '#models/hidden_sections'
import type { Noun } from '#models/noun'
import { typedRecordValidator } from '#validators/list'

/** Why a form does not show some of its sections: asked with the record as it is typed, and kept nowhere. */
export default class HiddenSectionsController {
  async store({ params, request, principal, locale, reply }: HttpContext) {
    const noun: Noun = params.entity ?? params.noun
    principal.authorize(`view_${noun}`)
    const { record: typed = {} } = await typedRecordValidator.validate(request.body())
    return reply.ok(await hiddenSections(noun, typed, { principal, locale }))
  }
}
