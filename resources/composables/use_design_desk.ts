import { shallowReactive, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '@nuxt/ui/composables'
import { focusField, focusInspector, keepFocus, neighbourOf } from '~/composables/design_focus'
import type { EntityDesign } from '~/composables/entity_design'
import type { FieldKind } from '~/composables/field_kinds'
import type { DesignEdit } from '~/designer/design_history'
import type { FieldPlace } from '~/designer/entity_layout'
import type { EntityDocument } from '~/types/definition'

type Words = (key: string, values?: Record<string, unknown>) => string

/** What the hands do at the designer: each edit is told to those who cannot see it, and keeps the focus. */
export class DesignDesk {
  announcement = ''
  search = ''
  /** The field whose row the focus was on last. */
  active: string | null = null

  constructor(
    readonly design: EntityDesign,
    private t: Words,
    private toast: ReturnType<typeof useToast>
  ) {}

  get undoable() {
    return this.wordsOf(this.design.history.undoable)
  }

  get redoable() {
    return this.wordsOf(this.design.history.redoable)
  }

  undo() {
    return this.went('undone', this.design.undo())
  }

  redo() {
    return this.went('redone', this.design.redo())
  }

  add(kind: FieldKind, place?: FieldPlace) {
    const field = this.t(`definitions.kinds.${kind.type}`)
    this.search = ''
    this.design.add(kind, field, place)
    this.announcement = this.t('definitions.added', { field })
    return focusInspector()
  }

  async remove(key: string) {
    if (!this.design.property(key)) return
    const next = neighbourOf(this.design.order, key)
    const field = this.design.title(key)
    this.design.remove(key)
    this.offerUndo(this.t('definitions.removed', { field }))
    await focusField(next)
    await keepFocus(null)
  }

  removeSection(at: number) {
    this.design.removeSection(at)
    this.offerUndo(this.t('definitions.section_removed'))
    return keepFocus(null)
  }

  duplicate(key: string) {
    if (!this.design.property(key)) return
    this.design.duplicate(key)
    const field = this.design.title(key)
    this.announcement = this.t('definitions.duplicated', { field })
    return focusField(this.design.selected)
  }

  /** A row that moves keeps the focus it had. */
  async move(key: string, by: 1 | -1, { isRow = false } = {}) {
    this.design.move(key, by)
    this.tellPlace(key)
    if (isRow) await focusField(key)
  }

  moveTo(key: string, place: FieldPlace) {
    this.design.moveTo(key, place)
    this.tellPlace(key)
  }

  private went(way: 'undone' | 'redone', edit: DesignEdit<EntityDocument> | null) {
    const what = this.wordsOf(edit)
    if (what) this.announcement = this.t(`definitions.${way}`, { what })
    return keepFocus(this.design.selected ?? this.active)
  }

  private tellPlace(key: string) {
    const at = this.design.whereabouts(key)
    const field = this.design.title(key)
    if (at) this.announcement = this.t('definitions.moved', { field, ...at })
  }

  private offerUndo(title: string) {
    const undo = { label: this.t('definitions.undo'), onClick: () => void this.undo() }
    const { id } = this.toast.add({ title, icon: 'i-lucide-trash-2', actions: [undo] })
    this.announcement = title
    // It takes back what it names, and nothing that came after.
    const forget = () => this.toast.remove(id)
    watch(() => this.design.history.undoable, forget, { once: true })
  }

  private wordsOf(edit: DesignEdit<EntityDocument> | null) {
    return edit && this.t(`definitions.edits.${edit.name}`, edit.values ?? {})
  }
}

export function useDesignDesk(design: EntityDesign): DesignDesk {
  const { t } = useI18n()
  const words: Words = (key, values = {}) => t(key, values)
  return shallowReactive(new DesignDesk(design, words, useToast()))
}
