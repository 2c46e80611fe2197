import { useEventListener } from '@vueuse/core'
import { focusPlace, focusInspector, walkGraph, walkPlaces } from '~/composables/design_focus'
import { useKeys } from '~/composables/use_keys'
import type { AnyDesk } from '~/composables/use_design_desk'

const TYPING = 'input, textarea, select, [contenteditable=true]'
const WALK = ['ArrowUp', 'ArrowDown', 'Home', 'End']
const WALK_GRAPH = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/** For the map of keys: the name and how it is pressed. */
type ShownKeys = readonly (readonly [name: string, keys: string])[]

const HISTORY: ShownKeys = [
  ['undo', 'meta_z'],
  ['redo', 'meta_shift_z'],
]

export const FIELD_KEYS: ShownKeys = [
  ['field_add', 'a'],
  ['field_search', '/'],
  ['field_walk', 'arrowup-arrowdown'],
  ['field_open', 'enter'],
  ['field_move', 'alt_arrowdown'],
  ['field_duplicate', 'meta_d'],
  ['field_remove', 'delete'],
]

/** The keys of a designer. Those of a row act on the place of that row. */
class DesignKeys {
  constructor(
    private desk: AnyDesk,
    private isEditable: () => boolean
  ) {}

  press(event: KeyboardEvent) {
    if (event.defaultPrevented) return
    const target = event.target as HTMLElement
    const isDone =
      this.walkHistory(event) || this.moveFocus(event, target) || this.onRow(event, target)
    if (isDone) event.preventDefault()
  }

  private walkHistory(event: KeyboardEvent) {
    const key = event.key.toLowerCase()
    if (!isCommand(event) || event.altKey || !['z', 'y'].includes(key)) return false
    if (!this.isEditable()) return false
    void (key === 'y' || event.shiftKey ? this.desk.redo() : this.desk.undo())
    return true
  }

  private moveFocus(event: KeyboardEvent, target: HTMLElement) {
    if (isCommand(event) || event.altKey) return false
    if (event.key === 'Escape' && target.closest('[data-inspector]:not([data-sheet])')) {
      void focusPlace(this.desk.design.selected)
      return true
    }
    if (target.matches('[data-field-search]')) return this.onSearch(event.key)
    if (target.closest(TYPING) || target.closest('[role=dialog]')) return false
    if (event.key === '/') return focusOn('[data-field-search]')
    return event.key === 'a' && this.isEditable() && focusOn('[data-palette] button')
  }

  /** From the search one goes down into what it found, or gives it up. */
  private onSearch(key: string) {
    if (key === 'Escape') this.desk.search = ''
    return key === 'ArrowDown' ? focusOn('[data-place]') : key === 'Escape'
  }

  private onRow(event: KeyboardEvent, target: HTMLElement) {
    const row = target.closest<HTMLElement>('[data-place]')
    const key = row?.dataset.place
    if (!row || !key) return false
    if (this.isEditable() && this.change(event, key)) return true
    if (isCommand(event) || event.altKey) return false
    if (event.key === 'Enter') return this.open(key)
    if (event.key === 'Escape') return this.close()
    return walk(row, event.key)
  }

  private change(event: KeyboardEvent, key: string) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      void this.desk.move(key, event.key === 'ArrowUp' ? -1 : 1, { isRow: true })
      return true
    }
    if (isCommand(event) && event.key.toLowerCase() === 'd') {
      void this.desk.duplicate(key)
      return true
    }
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false
    void this.desk.remove(key)
    return true
  }

  private open(key: string) {
    const { design } = this.desk
    if (!design.has(key)) return true
    design.select(key)
    void focusInspector()
    return true
  }

  private close() {
    const { design } = this.desk
    if (design.selected === null) return false
    design.select(null)
    return true
  }
}

export const WORKFLOW_KEYS: ShownKeys = [
  ['place_walk', 'arrowup-arrowdown'],
  ['place_open', 'enter'],
  ['place_duplicate', 'meta_d'],
  ['place_remove', 'delete'],
]

export function useDesignKeys(desk: AnyDesk, shown: ShownKeys, isEditable: () => boolean) {
  const designKeys = new DesignKeys(desk, isEditable)
  useEventListener(document, 'keydown', (event) => designKeys.press(event))
  useKeys([...shown, ...HISTORY].map(([name, keys]) => ({ name, keys, group: 'designer' })))
}

function walk(row: HTMLElement, key: string) {
  const isGraph = row.closest('[data-graph]') !== null
  if (!(isGraph ? WALK_GRAPH : WALK).includes(key)) return false
  if (isGraph) walkGraph(row, key)
  else walkPlaces(row, key)
  return true
}

function isCommand(event: KeyboardEvent) {
  return event.metaKey || event.ctrlKey
}

function focusOn(selector: string) {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
