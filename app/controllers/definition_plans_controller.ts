import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind } from '#validators/definition'
import DefinitionPlanTransformer from '#transformers/definition_plan_transformer'

export default class DefinitionPlansController {
  /** What publishing the draft would do; nothing is stored. */
  async store({ params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    return reply.ok(new DefinitionPlanTransformer(await cycle.plan(locale), locale).toObject())
  }
}
