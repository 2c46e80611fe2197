import { definitionRegistry } from '#platform/definitions/definition_registry'
import { titleText } from '#platform/definitions/title_text'
import { variantKey } from '#platform/entities/entity_documents'

/** The published variants of equipment: `key` is what `equipment_type` holds. */
export async function equipmentTypes(locale: string) {
  const { variants } = await definitionRegistry.entity('equipment')
  return Promise.all(
    variants.map(async (variant) => {
      const { key: definition, title, icon, schema } = variant
      const { version } = await definitionRegistry.find('entity', definition)
      const key = variantKey(variant)
      return {
        key,
        definition,
        title: titleText(title, locale, key),
        icon: icon ?? null,
        version,
        schema,
      }
    })
  )
}
