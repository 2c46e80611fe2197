import { router } from '@inertiajs/vue3'
import { defineShortcuts } from '@nuxt/ui/composables'
import { nextTick, ref } from 'vue'

/** j and k move through rows, Enter opens; rows carry `data-row`. */
export function useRowKeys(count: () => number, addressOf: (index: number) => string | undefined) {
  const current = ref(-1)

  async function move(step: number) {
    if (!count()) return
    current.value = Math.min(Math.max(current.value + step, 0), count() - 1)
    await nextTick()
    document
      .querySelectorAll<HTMLElement>('[data-row]')
      [current.value]?.scrollIntoView({ block: 'nearest' })
  }

  function open() {
    const address = current.value < 0 || isOnControl() ? undefined : addressOf(current.value)
    if (address) router.visit(address)
  }

  defineShortcuts({
    j: () => move(1),
    k: () => move(-1),
    enter: open,
  })
  return { current }
}

/** Enter on a focused link or button is that control's own. */
function isOnControl() {
  return Boolean(document.activeElement?.matches('a, button, [role=button], [role=option]'))
}
