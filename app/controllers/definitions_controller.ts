import type { HttpContext } from '@adonisjs/core/http'
import { catalogued, definitionCatalogue } from '#models/definition_catalogue'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionKind } from '#validators/definition'
import { listOptions, versionOptions } from '#validators/definition'
import DefinitionTransformer from '#transformers/definition_transformer'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

export default class DefinitionsController {
  async index({ request, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    const {
      kind = 'entity',
      page = 1,
      page_size: size = 50,
    } = await request.validateUsing(listOptions, { data: request.qs() })
    const all = await definitionCatalogue(kind)
    const rows = all.slice((page - 1) * size, page * size)
    const pagination = {
      page,
      page_size: size,
      total: all.length,
      total_pages: Math.ceil(all.length / size),
      next_cursor: null,
    }
    return reply.ok(
      rows.map((row) => new DefinitionTransformer(row, locale).toObject()),
      { pagination }
    )
  }

  /** The effective document, a given version (`?version=n`) or the draft (`?state=draft`). */
  async show({ request, params, principal, locale, reply, response }: HttpContext) {
    principal.authorize('view_definitions')
    const { version, state } = await request.validateUsing(versionOptions, { data: request.qs() })
    const cycle = new DefinitionLifeCycle(definitionKind(params.kind), params.key)
    if (version)
      return reply.ok(new DefinitionVersionTransformer(await cycle.version(version)).whole())
    if (state !== 'draft')
      return reply.ok(
        new DefinitionTransformer(await catalogued(cycle.kind, cycle.key), locale).whole()
      )

    const draft = await cycle.draftOrFail()
    response.header('ETag', draft.etag)
    return reply.ok(new DefinitionVersionTransformer(draft).whole())
  }

  async destroy({ params, principal, actor, reply }: HttpContext) {
    principal.authorize('delete_definitions')
    await new DefinitionLifeCycle(definitionKind(params.kind), params.key).withdraw(actor)
    return reply.none()
  }
}
