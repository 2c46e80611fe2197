import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '@nuxt/ui/composables'
import { focusPlace, keepFocus } from '~/composables/design_focus'
import type { Design } from '~/designer/design'
import type { DesignEdit } from '~/designer/design_history'
import type { DefinitionDocument } from '~/types/definition'

type Words = (key: string, values?: Record<string, unknown>) => string

export type DeskTools = { t: Words; toast: ReturnType<typeof useToast> }

/** What the hands do at a designer: each edit is told to those who cannot see it, and keeps the focus. */
export abstract class DesignDesk<D extends DefinitionDocument, T extends Design<D>> {
  announcement = ''
  search = ''
  /** The place whose row the focus was on last. */
  active: string | null = null
  protected readonly t: Words
  private readonly toast: DeskTools['toast']

  constructor(
    readonly design: T,
    { t, toast }: DeskTools
  ) {
    this.t = t
    this.toast = toast
  }

  abstract remove(place: string): void | Promise<void>

  /** By one up or down, where places have an order of their own. */
  abstract move(place: string, by: 1 | -1, options?: { isRow?: boolean }): void | Promise<void>

  abstract duplicate(place: string): void | Promise<void>

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

  /** Shows a place wherever the designer draws it. */
  async show(place: string) {
    if (this.design.has(place)) this.design.select(place)
    await focusPlace(place)
  }

  protected announce(key: string, values?: Record<string, unknown>) {
    this.announcement = this.t(key, values)
  }

  protected offerUndo(title: string) {
    const undo = { label: this.t('definitions.undo'), onClick: () => void this.undo() }
    const { id } = this.toast.add({ title, icon: 'i-lucide-trash-2', actions: [undo] })
    this.announcement = title
    // It takes back what it names, and nothing that came after.
    const forget = () => this.toast.remove(id)
    watch(() => this.design.history.undoable, forget, { once: true })
  }

  private went(way: 'undone' | 'redone', edit: DesignEdit<D> | null) {
    const what = this.wordsOf(edit)
    if (what) this.announce(`definitions.${way}`, { what })
    return keepFocus(this.design.selected ?? this.active)
  }

  private wordsOf(edit: DesignEdit<D> | null) {
    return edit && this.t(`definitions.edits.${edit.name}`, edit.values ?? {})
  }
}

/** A desk of any kind, as the parts see it that serve all of them. */
export type AnyDesk = DesignDesk<DefinitionDocument, Design<DefinitionDocument>>

export function useDeskTools(): DeskTools {
  const { t } = useI18n()
  return { t: (key, values = {}) => t(key, values), toast: useToast() }
}
