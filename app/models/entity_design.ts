import type { ListedDefinition } from '#models/definition_catalogue'
import { definitionPreview } from '#models/definition_preview'
import { linkableEntities } from '#models/linkable_entities'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { recordEntity } from '#platform/definitions/record_entity'
import type { EntityDefinition } from '#platform/definitions/types'
import { titleText } from '#platform/definitions/title_text'
import { contributedFields } from '#platform/entities/contributed_fields'
import { Entity } from '#platform/entities/entity'
import type { Viewer } from '#platform/entities/viewer'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'

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
    field_types: await offeredFields(locale),
    linkable: await linkableEntities(locale, viewer),
  }
}

/** Kinds of fields that plugins bring, and what a new one begins as. */
async function offeredFields(locale: string) {
  const enabled = await enabledPlugins()
  return contributedFields
    .all()
    .filter(({ plugin }) => enabled.has(plugin))
    .map(({ key, title, icon, schema }) => ({
      key,
      title: titleText(title, locale, key),
      icon: icon ?? 'i-lucide-text-cursor-input',
      property: { ...schema, 'x-type': key },
    }))
}

/** A type that was never published is its base so far, an entity of the company's own what all of those have. */
async function effectiveEntity({ key }: EntityDefinition) {
  const [base, variant] = key.split('.')
  if (!(await definitionRegistry.knows('entity', base))) return Entity.from(recordEntity(base))
  const entity = await definitionRegistry.entity(base)
  return entity.forVariant(variant) ?? entity.forVariant(null)!
}
