import { computed, ref, watch } from 'vue'
import type { ListPage } from '~/types/list'

/** Which rows of a list are chosen: some by id, or all that match its filter. */
export function useSelection(list: () => ListPage) {
  const ids = ref<string[]>([])
  const isAll = ref(false)
  let last = -1

  const shown = computed(() => list().rows.map(({ id }) => id))
  const count = computed(() => (isAll.value ? list().pagination.total : ids.value.length))
  const isPageChosen = computed(
    () => shown.value.length > 0 && shown.value.every((id) => ids.value.includes(id))
  )

  /** With `through`, every row from the last one touched. */
  function toggle(index: number, through = false) {
    const from = through && last >= 0 ? last : index
    const range = shown.value.slice(Math.min(from, index), Math.max(from, index) + 1)
    const isChosen = ids.value.includes(shown.value[index])
    const rest = ids.value.filter((id) => !range.includes(id))
    isAll.value = false
    ids.value = isChosen && !through ? rest : [...rest, ...range]
    last = index
  }

  function togglePage() {
    const isWhole = isPageChosen.value
    clear()
    if (!isWhole) ids.value = [...shown.value]
  }

  function clear() {
    ids.value = []
    isAll.value = false
    last = -1
  }

  watch(() => JSON.stringify([list().query.filters, list().query.search]), clear)
  return {
    ids,
    isAll,
    count,
    isPageChosen,
    toggle,
    togglePage,
    clear,
    has: (id: string) => isAll.value || ids.value.includes(id),
  }
}

export type Selection = ReturnType<typeof useSelection>
