import { useDocumentVisibility, useThrottleFn } from '@vueuse/core'
import { onBeforeUnmount, watch } from 'vue'
import { follow } from '~/composables/live_line'

/** Milliseconds between two refreshes, however much happens. */
const PACE = 1_000

const AT_WORK = 'input, textarea, select, [contenteditable], [role="dialog"] *'

/**
 * Refreshes a page when others have changed what it shows: `topics` are entities (`task`) or records
 * (`task:<id>`). It waits for somebody who types or answers a dialog, and a hidden page lets go of its
 * connection and looks anew when it is seen again. What `disturbs` nobody does not wait.
 */
export function useLive(topics: string[], refresh: () => void, { disturbs = true } = {}) {
  const visibility = useDocumentVisibility()
  let leave: (() => void) | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const soon = useThrottleFn(look, PACE, true)

  function look() {
    clearTimeout(waiting)
    if (disturbs && document.activeElement?.matches(AT_WORK)) waiting = setTimeout(look, PACE)
    else refresh()
  }

  const heard = () => void soon()

  function open() {
    leave ??= follow({ topics, changed: heard, missed: heard })
  }

  function close() {
    clearTimeout(waiting)
    leave?.()
    leave = undefined
  }

  watch(
    visibility,
    (now, before) => {
      if (now === 'hidden') return close()
      open()
      if (before === 'hidden') void soon()
    },
    { immediate: true }
  )
  onBeforeUnmount(close)
}
