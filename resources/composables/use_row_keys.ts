import { router } from '@inertiajs/vue3'
import { nextTick, ref, watch } from 'vue'
import { useKeys } from '~/composables/use_keys'

/** j and k move through rows, Enter opens; rows carry `data-row`. */
export function useRowKeys(count: () => number, addressOf: (index: number) => string | undefined) {
  const current = ref(-1)

  async function move(step: number) {
    current.value = Math.min(Math.max(current.value + step, 0), count() - 1)
    await nextTick()
    document
      .querySelectorAll<HTMLElement>('[data-row]')
      [current.value]?.scrollIntoView({ block: 'nearest' })
  }

  function open() {
    const address = addressOf(current.value)
    if (address) router.visit(address)
  }

  const hasRows = () => count() > 0
  const isOnRow = () => current.value >= 0 && current.value < count()

  watch(count, (rows) => (current.value = Math.min(current.value, rows - 1)))
  useKeys([
    { keys: 'j', name: 'down', group: 'lists', run: () => void move(1), when: hasRows },
    { keys: 'k', name: 'up', group: 'lists', run: () => void move(-1), when: hasRows },
    { keys: 'enter', name: 'open', group: 'lists', run: open, when: isOnRow },
  ])
  return { current, isOnRow }
}
