import type { HttpContext } from '@adonisjs/core/http'
import { catalogued, definitionCatalogue } from '#models/definition_catalogue'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import DefinitionTransformer from '#transformers/definition_transformer'
import DefinitionVersionTransformer from '#transformers/definition_version_transformer'

/** The pages of the designer. Shapes are the API's. */
export default class DefinitionsPagesController {
  async index({ principal, locale, inertia }: HttpContext) {
    principal.authorize('view_definitions')
    const all = await definitionCatalogue('entity')
    return inertia.render('definitions/index', {
      definitions: all.map((definition) =>
        new DefinitionTransformer(definition, locale).toObject()
      ),
      can: { update: principal.can('update_definitions') },
    })
  }

  async entity({ principal, params, inertia, locale, actor }: HttpContext) {
    principal.authorize('view_definitions')
    const definition = await catalogued('entity', params.key)
    const cycle = new DefinitionLifeCycle('entity', params.key)
    const entity = await effectiveEntity(params.key)
    return inertia.render('definitions/entity', {
      definition: new DefinitionTransformer(definition, locale).whole(),
      draft: definition.draft
        ? { document: definition.draft.document as object, etag: definition.draft.etag }
        : null,
      entity: entity.view(locale, actor.viewer),
      versions: await DefinitionVersionTransformer.history(await cycle.versions(), cycle),
      can: {
        update: principal.can('update_definitions'),
        publish: principal.can('publish_definitions'),
      },
    })
  }
}

/** A type that was never published is its base so far. */
async function effectiveEntity(key: string) {
  const [base, variant] = key.split('.')
  const entity = await definitionRegistry.entity(base)
  return entity.forVariant(variant) ?? entity.forVariant(null)!
}
