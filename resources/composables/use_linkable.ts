import { usePage } from '@inertiajs/vue3'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { EntityDesign } from '~/composables/entity_design'
import { localText } from '~/composables/entity_document'
import type { LinkableEntity } from '~/types/definition'

/** What lookups and roll-ups of the entity being designed can be made of, its unsaved fields included. */
export function useLinkable(design: () => EntityDesign) {
  const { locale } = useI18n()
  const all = computed(() => (usePage().props.linkable ?? []) as LinkableEntity[])
  const own = computed(() => design().document.key.split('.')[0]!)

  const entity = (key: string | undefined) =>
    all.value.find((one) => one.key === key?.split('.')[0])

  const relations = computed(() => {
    const columns =
      entity(own.value)?.fields.filter(({ path }) => !path.startsWith('custom.')) ?? []
    const known = columns.flatMap(({ path, title, relation }) =>
      relation ? [{ path, title, relation }] : []
    )
    return [...known, ...designed()].filter(({ relation }) => entity(relation))
  })

  /** Which records point here, and by which field. */
  const pointing = computed(() =>
    all.value.flatMap(({ key, title, fields }) =>
      fields
        .filter(({ relation }) => relation?.split('.')[0] === own.value)
        .map(({ path, title: by }) => ({ key, title, path, by }))
    )
  )

  function designed() {
    const properties = design().document.schema?.properties ?? {}
    return Object.entries(properties).flatMap(([key, property]) => {
      const relation = property['x-relation']
      const title = localText(property.title, locale.value, key)
      return relation ? [{ path: `custom.${key}`, title, relation }] : []
    })
  }

  return { entity, relations, pointing }
}
