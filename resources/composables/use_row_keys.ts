import { router } from '@inertiajs/vue3'
import { defineShortcuts } from '@nuxt/ui/composables'
import { nextTick, ref } from 'vue'

/** j and k move through rows, Enter opens; rows carry `data-row`. */
export function useRowKeys(count: () => number, addressOf: (index: number) => string) {
  const current = ref(-1)

  async function move(step: number) {
    if (!count()) return
    current.value = Math.min(Math.max(current.value + step, 0), count() - 1)
    await nextTick()
    document
      .querySelectorAll<HTMLElement>('[data-row]')
      [current.value]?.scrollIntoView({ block: 'nearest' })
  }

  defineShortcuts({
    j: () => move(1),
    k: () => move(-1),
    enter: () => current.value >= 0 && !isOnControl() && router.visit(addressOf(current.value)),
  })
  return { current }
}

/** Enter on a focused link or button is that control's own. */
function isOnControl() {
  return Boolean(document.activeElement?.matches('a, button, [role=button], [role=option]'))
}
