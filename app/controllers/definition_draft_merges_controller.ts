import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { DraftMerge } from '#platform/definitions/draft_merge'
import { definitionKind, draftMerge } from '#validators/definition'

export default class DefinitionDraftMergesController {
  /** What somebody wrote, together with what others saved meanwhile; nothing is stored. */
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('update_definitions')
    const { base, mine, choices } = await draftMerge.validate(request.body())
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const merge = await DraftMerge.of(cycle, { base, mine }, choices)
    return reply.ok(merge.told(locale))
  }
}
