import { reactive, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { inSentence } from '~/composables/in_sentence'
import type { EntityView } from '~/types/entity'

const CORE = ['task', 'equipment', 'facility']

/** What lists say of an entity: in words of their own for the core's, by its title for all others. */
export function useEntityWords(entity: () => EntityView) {
  const { t, locale } = useI18n()
  const told = (path: string, own: string) => {
    const { key, title, title_plural: plural } = entity()
    if (CORE.includes(key)) return t(path.replace('*', key))
    return t(own, {
      entity: inSentence(title, locale.value),
      entities: inSentence(plural, locale.value),
    })
  }
  return reactive({
    create: computed(() => told('records.create.*', 'records.create.own')),
    emptyTitle: computed(() => told('records.empty.*.title', 'records.empty.own.title')),
    emptyText: computed(() => told('records.empty.*.text', 'records.empty.own.text')),
  })
}
