import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind, rollback } from '#validators/definition'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionRollbacksController {
  async store({ request, params, principal, actor, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const {
      version,
      accept_invalid: acceptInvalid = false,
      note,
    } = await request.validateUsing(rollback)
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const published = await cycle.rollback(version, { acceptInvalid, note, by: actor })
    return reply.ok(new DefinitionVersionTransformer(published).whole())
  }
}
