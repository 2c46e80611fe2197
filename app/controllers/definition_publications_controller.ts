import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind, publication, releaseOptions } from '#validators/definition'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionPublicationsController {
  async store({ request, params, principal, actor, reply }: HttpContext) {
    principal.authorize('publish_definitions')
    const asked = releaseOptions(await request.validateUsing(publication))
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const seen = { ifMatch: request.header('if-match') }
    const { published, job } = await cycle.publish({ ...asked, seen, by: actor })
    return reply.ok({
      ...new DefinitionVersionTransformer(published).whole(),
      job: job && reply.job(job),
    })
  }
}
