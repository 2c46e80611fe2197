import { nextTick, type Ref } from 'vue'

type RowChanges = {
  count: () => number
  add: (at: number) => void
  remove: (at: number) => void
  move: (from: number, to: number) => void
}

/**
 * Rows that are edited in place, one of which always stays. `name` finds the input of a row: it is selected where
 * a change was made.
 */
export function useOrderedRows(
  root: Readonly<Ref<HTMLElement | null>>,
  name: string,
  change: RowChanges
) {
  async function add(at = change.count()) {
    change.add(at)
    await focus(at)
  }

  async function remove(at: number) {
    if (change.count() === 1) return
    change.remove(at)
    await focus(Math.max(0, at - 1))
  }

  async function move(from: number, step: 1 | -1) {
    const to = from + step
    if (to < 0 || to >= change.count()) return
    change.move(from, to)
    await focus(to)
  }

  async function focus(at: number) {
    await nextTick()
    root.value?.querySelectorAll<HTMLInputElement>(name)[at]?.select()
  }

  return { add, remove, move }
}
