import type { ListedDefinition } from '#models/definition_catalogue'
import { definitionPreview } from '#models/definition_preview'
import { linkableEntities } from '#models/linkable_entities'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { recordEntity } from '#platform/definitions/record_entity'
import type { EntityDefinition } from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import type { Viewer } from '#platform/entities/viewer'

type DesignFor = {
  asked: { view?: string; role?: string; language?: string }
  locale: string
  viewer?: Viewer
}

/** What the designer of an entity needs besides its documents: the entity as it stands, and its preview. */
export async function entityDesign(
  definition: ListedDefinition,
  { asked, locale, viewer }: DesignFor
) {
  const document = (definition.draft ?? definition).document as EntityDefinition
  const preview = { role: asked.role, locale: asked.language ?? locale }
  return {
    entity: (await effectiveEntity(document)).view(locale, viewer),
    preview: asked.view === 'preview' ? await definitionPreview(document, preview) : null,
    linkable: await linkableEntities(locale, viewer),
  }
}

/** A type that was never published is its base so far, an entity of the company's own what all of those have. */
async function effectiveEntity({ key }: EntityDefinition) {
  const [base, variant] = key.split('.')
  if (!(await definitionRegistry.knows('entity', base))) return Entity.from(recordEntity(base))
  const entity = await definitionRegistry.entity(base)
  return entity.forVariant(variant) ?? entity.forVariant(null)!
}
