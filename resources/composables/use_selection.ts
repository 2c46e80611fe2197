import { computed, ref, watch } from 'vue'
import type { ListPage } from '~/types/list'

/** Which rows of a list are chosen: some by id, or all that match its filter. */
export class Selection {
  ids = ref<string[]>([])
  isAll = ref(false)
  count = computed(() => (this.isAll.value ? this.list().pagination.total : this.ids.value.length))
  isPageChosen = computed(
    () => this.shown.length > 0 && this.shown.every((id) => this.ids.value.includes(id))
  )
  private last = -1

  constructor(private list: () => ListPage) {}

  has(id: string) {
    return this.isAll.value || this.ids.value.includes(id)
  }

  /** With `through`, every row from the last one touched. */
  toggle(index: number, through = false) {
    const from = through && this.last >= 0 ? this.last : index
    const range = this.shown.slice(Math.min(from, index), Math.max(from, index) + 1)
    const isChosen = this.ids.value.includes(this.shown[index])
    const rest = this.ids.value.filter((id) => !range.includes(id))
    this.isAll.value = false
    this.ids.value = isChosen && !through ? rest : [...rest, ...range]
    this.last = index
  }

  togglePage() {
    const isWhole = this.isPageChosen.value
    this.clear()
    if (!isWhole) this.ids.value = [...this.shown]
  }

  clear() {
    this.ids.value = []
    this.isAll.value = false
    this.last = -1
  }

  private get shown() {
    return this.list().rows.map(({ id }) => id)
  }
}

/** Another filter is another list: nothing of it is chosen yet. */
export function useSelection(list: () => ListPage) {
  const selection = new Selection(list)
  watch(
    () => JSON.stringify([list().query.filters, list().query.search]),
    () => selection.clear()
  )
  return selection
}
