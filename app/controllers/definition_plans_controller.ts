import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind, planOptions } from '#validators/definition'
import DefinitionPlanTransformer from '#transformers/definition_plan_transformer'

export default class DefinitionPlansController {
  /** What publishing the draft would do, or going back to a version; nothing is stored. */
  async store({ request, params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const { version } = await request.validateUsing(planOptions)
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const plan = await cycle.plan({ version, locale })
    return reply.ok(new DefinitionPlanTransformer(plan, locale).toObject())
  }
}
