import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind, releaseOptions, rollback } from '#validators/definition'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionRollbacksController {
  async store({ request, params, principal, actor, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const { version, ...asked } = await request.validateUsing(rollback)
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const options = { ...releaseOptions(asked), by: actor }
    const { published, job } = await cycle.rollback(version, options)
    return reply.ok({
      ...new DefinitionVersionTransformer(published).whole(),
      job: job && reply.job(job),
    })
  }
}
