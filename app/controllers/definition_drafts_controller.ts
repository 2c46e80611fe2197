import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { translatedDetails } from '#platform/language/translated'
import { definitionKind, draftOptions } from '#validators/definition'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionDraftsController {
  async update({ request, params, principal, actor, reply, response, locale }: HttpContext) {
    principal.authorize('update_definitions')
    const { force = false } = await request.validateUsing(draftOptions, { data: request.qs() })
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const { draft, warnings } = await cycle.saveDraft(request.body(), {
      force,
      seen: {
        ifMatch: request.header('if-match'),
        ifNoneMatch: request.header('if-none-match'),
      },
      by: actor,
    })
    response.header('ETag', draft.etag)
    return reply.ok(new DefinitionVersionTransformer(draft).whole(), {
      warnings: translatedDetails(warnings, locale),
    })
  }

  async destroy({ params, principal, actor, reply }: HttpContext) {
    principal.authorize('update_definitions')
    await new DefinitionLifeCycle(definitionKind(params.kind), params.key).discardDraft(actor)
    return reply.none()
  }
}
