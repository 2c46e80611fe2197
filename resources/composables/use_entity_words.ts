import { reactive, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { inSentence } from '~/composables/in_sentence'
import type { EntityView } from '~/types/entity'

/** What lists and boards say of an entity: in words of their own for the core's, by its title for a company's. */
export function useEntityWords(entity: () => EntityView) {
  const { t, locale } = useI18n()
  const told = (path: string, own: string) => {
    const { is_own: isOwn, key, title, title_plural: plural } = entity()
    if (!isOwn) return t(path.replace('*', key))
    return t(own, {
      entity: inSentence(title, locale.value),
      entities: inSentence(plural, locale.value),
    })
  }
  return reactive({
    create: computed(() => told('records.create.*', 'records.create.own')),
    board: computed(() =>
      entity().is_own
        ? t('records.board', { entity: entity().title_plural })
        : t('tasks.board.title')
    ),
    boardHelp: computed(() => t(entity().is_own ? 'records.board_help' : 'tasks.board.empty_help')),
    emptyTitle: computed(() => told('records.empty.*.title', 'records.empty.own.title')),
    emptyText: computed(() => told('records.empty.*.text', 'records.empty.own.text')),
  })
}
