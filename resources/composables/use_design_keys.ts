import { useEventListener } from '@vueuse/core'
import { focusField, focusInspector, walkFields } from '~/composables/design_focus'
import type { DesignDesk } from '~/composables/use_design_desk'

const TYPING = 'input, textarea, select, [contenteditable=true]'

/** The keys of the designer. Those of a row act on the field of that row. */
export function useDesignKeys(desk: DesignDesk, isEditable: () => boolean) {
  const { design } = desk

  function onKey(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || target.closest('[data-own-keys]')) return
    const isDone = onHistory(event) || onPage(event, target) || onRow(event, target)
    if (isDone) event.preventDefault()
  }

  function onHistory(event: KeyboardEvent) {
    if (!isCommand(event) || event.altKey || !isEditable()) return false
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return false
    void (key === 'y' || event.shiftKey ? desk.redo() : desk.undo())
    return true
  }

  function onPage(event: KeyboardEvent, target: HTMLElement) {
    if (isCommand(event) || event.altKey) return false
    if (event.key === 'Escape' && target.closest('[data-inspector]:not([data-sheet])')) {
      void focusField(design.selected)
      return true
    }
    if (target.matches('[data-field-search]') && onSearch(event.key)) return true
    if (target.closest(TYPING) || target.closest('[role=dialog]')) return false
    if (event.key === '/') return focusOn('[data-field-search]')
    if (event.key === 'a' && isEditable()) return focusOn('[data-palette] button')
    return false
  }

  /** From the search one goes down into what it found, or gives it up. */
  function onSearch(key: string) {
    if (key === 'Escape') desk.search.value = ''
    return key === 'ArrowDown' ? focusOn('[data-field-row]') : key === 'Escape'
  }

  function onRow(event: KeyboardEvent, target: HTMLElement) {
    const row = target.closest<HTMLElement>('[data-field-row]')
    const key = row?.dataset.fieldRow
    if (!row || !key) return false
    if (isEditable() && change(event, key)) return true
    if (isCommand(event) || event.altKey) return false
    if (event.key === 'Enter') return open(key)
    if (event.key === 'Escape') return close()
    if (!['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) return false
    walkFields(row, event.key)
    return true
  }

  function change(event: KeyboardEvent, key: string) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      void desk.move(key, event.key === 'ArrowUp' ? -1 : 1, { isRow: true })
      return true
    }
    if (isCommand(event) && event.key.toLowerCase() === 'd') {
      void desk.duplicate(key)
      return true
    }
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false
    void desk.remove(key)
    return true
  }

  function open(key: string) {
    if (!design.property(key)) return true
    design.select(key)
    void focusInspector()
    return true
  }

  function close() {
    if (design.selected === null) return false
    design.select(null)
    return true
  }

  useEventListener(document, 'keydown', onKey)
}

function isCommand(event: KeyboardEvent) {
  return event.metaKey || event.ctrlKey
}

function focusOn(selector: string) {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
