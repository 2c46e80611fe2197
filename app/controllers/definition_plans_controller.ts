import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind } from '#validators/definition'

export default class DefinitionPlansController {
  /** What publishing the draft would do; nothing is stored. */
  async store({ params, principal, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok(await new DefinitionLifeCycle(definitionKind(params.kind), params.key).plan())
  }
}
