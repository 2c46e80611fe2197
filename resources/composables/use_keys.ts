import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, shallowReactive } from 'vue'

export type KeyGroup = 'everywhere' | 'go' | 'lists' | 'records' | 'designer'

export type Key = {
  /** `j`, `?`, `g-t` one after the other, `meta_k` together (Ctrl where there is no ⌘). */
  keys: string
  /** What it does, as `keyboard.<name>` says it. */
  name: string
  group: KeyGroup
  /** Absent where something else does it: a dialog closes itself. */
  run?: (event: KeyboardEvent) => void
  when?: () => boolean
  /** Also while somebody types, or a dialog is open. */
  always?: boolean
}

/** Milliseconds between two keys that belong together. */
const CHAIN = 800

const TYPING = 'input, textarea, select, [contenteditable=true], [role=textbox], [role=combobox]'
const ABOVE = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'
const CONTROLS =
  'a, button, summary, [role=button], [role=option], [role=menuitem], [role=separator]'

/** Every key that works on the page; the map of keys is drawn from it. */
const held = shallowReactive(new Set<Key>())

/** Keys of a page or component, for as long as it is there. What came last goes first. */
export function useKeys(keys: Key[]) {
  for (const key of keys) held.add(key)
  onScopeDispose(() => keys.forEach((key) => held.delete(key)))
}

/** What works now, each key once. */
export function useKeyMap() {
  return computed(() => {
    const working = [...held].filter(({ when }) => when?.() ?? true)
    const isSame = (one: Key, other: Key) => one.keys === other.keys && one.name === other.name
    return working.filter((key, at) => !working.slice(at + 1).some((later) => isSame(key, later)))
  })
}

/** Hears the keyboard for all of them; the layout asks for it once. */
export function useKeyboard() {
  let before = { key: '', at: 0 }

  useEventListener('keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !event.key) return
    const pressed = nameOf(event)
    const chained = event.timeStamp - before.at < CHAIN ? `${before.key}-${pressed}` : pressed
    const key = find(chained, event) ?? find(pressed, event)
    before = { key: pressed, at: event.timeStamp }
    if (!key) return
    event.preventDefault()
    before = { key: '', at: 0 }
    key.run!(event)
  })
}

function find(pressed: string, event: KeyboardEvent) {
  const isFree = !isTyping(event) && !document.querySelector(ABOVE)
  return [...held]
    .reverse()
    .find(
      ({ keys, run, when, always }) =>
        run && keys === pressed && (always || isFree) && (when?.() ?? true) && !isTaken(event)
    )
}

function nameOf({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent) {
  const isLetter = /^[a-z]$/i.test(key)
  const held = [(metaKey || ctrlKey) && 'meta', altKey && 'alt', isLetter && shiftKey && 'shift']
  return [...held.filter(Boolean), key.toLowerCase()].join('_')
}

function isTyping({ target }: KeyboardEvent) {
  const typed = target instanceof Element ? target.closest<HTMLElement>(TYPING) : null
  return (
    typed !== null && !['checkbox', 'radio', 'button'].includes((typed as HTMLInputElement).type)
  )
}

/** Enter on a focused link or button is that control's own. */
function isTaken({ key, metaKey, ctrlKey, target }: KeyboardEvent) {
  if (key !== 'Enter' || metaKey || ctrlKey) return false
  return target instanceof Element && target.closest(CONTROLS) !== null
}
