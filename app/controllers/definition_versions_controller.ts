import type { HttpContext } from '@adonisjs/core/http'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind, listOptions } from '#validators/definition'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionVersionsController {
  async index({ request, params, principal, reply, locale }: HttpContext) {
    principal.authorize('view_definitions')
    const { page = 1, page_size: size = 50 } = await request.validateUsing(listOptions, {
      data: request.qs(),
    })
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    const versions = await cycle.versions().paginate(page, size)
    const history = await DefinitionVersionTransformer.history(versions.all(), cycle, locale)
    const pagination = {
      page,
      page_size: size,
      total: versions.total,
      total_pages: versions.lastPage,
      next_cursor: null,
    }
    return reply.ok(history, { pagination })
  }
}
