import type { HttpContext } from '@adonisjs/core/http'
import { catalogued, definitionCatalogue } from '#models/definition_catalogue'
import { definitionPreview } from '#models/definition_preview'
import { linkableEntities } from '#models/linkable_entities'
import Role from '#models/role'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { EntityDefinition } from '#platform/definitions/types'
import { previewOptions } from '#validators/definition'
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

  async entity({ request, principal, params, inertia, locale, actor }: HttpContext) {
    principal.authorize('view_definitions')
    const asked = await request.validateUsing(previewOptions, { data: request.qs() })
    const definition = await catalogued('entity', params.key)
    const cycle = new DefinitionLifeCycle('entity', params.key)
    const document = (definition.draft ?? definition).document as EntityDefinition
    const preview = { role: asked.role, locale: asked.language ?? locale }
    return inertia.render('definitions/entity', {
      definition: new DefinitionTransformer(definition, locale).whole(),
      draft: definition.draft
        ? { document: definition.draft.document as object, etag: definition.draft.etag }
        : null,
      entity: (await effectiveEntity(params.key)).view(locale, actor.viewer),
      preview: asked.view === 'preview' ? await definitionPreview(document, preview) : null,
      linkable: await linkableEntities(locale, actor.viewer),
      roles: (await Role.byTitle()).map(({ key, title }) => ({ key, title })),
      versions: await DefinitionVersionTransformer.history(await cycle.versions(), cycle, locale),
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
