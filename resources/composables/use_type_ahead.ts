import { ref } from 'vue'

const FIELDS = 'input, textarea, [contenteditable=true]'

/** Keeps what somebody types before the field it is meant for is there. */
export function useTypeAhead() {
  const text = ref('')
  let stop = () => {}

  function start() {
    stop()
    text.value = ''
    const take = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.matches(FIELDS)) return stop()
      if (event.metaKey || event.ctrlKey || event.altKey) return
      const typed = textAfter(text.value, event.key)
      if (typed === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      text.value = typed
    }
    window.addEventListener('keydown', take, { capture: true })
    stop = () => window.removeEventListener('keydown', take, { capture: true })
  }

  return { text, start, stop: () => stop() }
}

/** Null for a key that writes nothing. */
function textAfter(text: string, key: string) {
  if (key === 'Backspace') return text.slice(0, -1)
  return [...key].length === 1 ? text + key : null
}
