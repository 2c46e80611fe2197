import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '@nuxt/ui/composables'
import { focusField, focusInspector, keepFocus, neighbourOf } from '~/composables/design_focus'
import type { EntityDesign } from '~/composables/entity_design'
import type { FieldKind } from '~/composables/field_kinds'
import type { DesignEdit } from '~/designer/design_history'
import type { FieldPlace } from '~/designer/entity_layout'
import type { EntityDocument } from '~/types/definition'

export type DesignDesk = ReturnType<typeof useDesignDesk>

/** What the hands do at the designer: each edit is told to those who cannot see it, and keeps the focus. */
export function useDesignDesk(design: EntityDesign) {
  const { t } = useI18n()
  const toast = useToast()
  const announcement = ref('')
  const search = ref('')
  /** The row the Tab key comes to. */
  const active = ref<string | null>(null)

  const wordsOf = ({ name, values }: DesignEdit<EntityDocument>) =>
    t(`definitions.edits.${name}`, values ?? {})
  const undoable = computed(() => design.history.undoable && wordsOf(design.history.undoable))
  const redoable = computed(() => design.history.redoable && wordsOf(design.history.redoable))
  const say = (text: string) => (announcement.value = text)

  function step(way: 'undo' | 'redo') {
    const edit = design[way]()
    if (edit) say(t(`definitions.${way === 'undo' ? 'undone' : 'redone'}`, { what: wordsOf(edit) }))
    return keepFocus(design.selected ?? active.value)
  }

  function offerUndo(title: string) {
    const undo = { label: t('definitions.undo'), onClick: () => void step('undo') }
    toast.add({ title, icon: 'i-lucide-trash-2', actions: [undo] })
    say(title)
  }

  function add(kind: FieldKind, place?: FieldPlace) {
    search.value = ''
    const title = t(`definitions.kinds.${kind.type}`)
    design.add(kind, title, place)
    say(t('definitions.added', { field: title }))
    return focusInspector()
  }

  function remove(key: string) {
    const next = neighbourOf(design.order, key)
    const title = t('definitions.removed', { field: design.title(key) })
    if (!design.property(key)) return
    design.remove(key)
    offerUndo(title)
    return focusField(next).then(() => keepFocus(null))
  }

  function removeSection(at: number) {
    design.removeSection(at)
    offerUndo(t('definitions.section_removed'))
    return keepFocus(null)
  }

  function duplicate(key: string) {
    if (!design.property(key)) return
    design.duplicate(key)
    say(t('definitions.duplicated', { field: design.title(key) }))
    return focusField(design.selected)
  }

  /** Where it went is said, and a row that moved keeps the focus it had. */
  function moved(key: string, isRow: boolean) {
    const at = design.whereabouts(key)
    if (at) say(t('definitions.moved', { field: design.title(key), ...at }))
    return isRow ? focusField(key) : undefined
  }

  function move(key: string, by: 1 | -1, { isRow = false } = {}) {
    design.move(key, by)
    return moved(key, isRow)
  }

  function moveTo(key: string, place: FieldPlace) {
    design.moveTo(key, place)
    return moved(key, false)
  }

  return {
    design,
    announcement,
    search,
    active,
    undoable,
    redoable,
    undo: () => step('undo'),
    redo: () => step('redo'),
    add,
    remove,
    removeSection,
    duplicate,
    move,
    moveTo,
  }
}
