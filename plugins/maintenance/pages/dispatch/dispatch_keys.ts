import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { DispatchDesk } from './dispatch_desk'
import type { Column, TechnicianRow } from './dispatch_types'

type Grid = {
  rows: ComputedRef<TechnicianRow[]>
  columns: ComputedRef<Column[]>
  root: Readonly<Ref<HTMLElement | null>>
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys carry the chosen task over technicians and times, Enter places it, Escape leaves it where it was. */
export function useDispatchKeys(desk: DispatchDesk, { rows, columns, root }: Grid) {
  const target = ref({ row: 0, column: 0 })
  const spot = computed(() => ({
    row: rows.value[Math.min(target.value.row, rows.value.length - 1)],
    column: columns.value[Math.min(target.value.column, columns.value.length - 1)],
  }))

  async function focusTarget() {
    await nextTick()
    const { row, column } = spot.value
    if (!row || !column) return
    void desk.fits.ask(column.at)
    root.value?.querySelector<HTMLElement>(`[data-cell="${row.id} ${column.at}"]`)?.focus()
  }

  function go([down, right]: [number, number]) {
    const within = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))
    target.value = {
      row: within(target.value.row + down, rows.value.length),
      column: within(target.value.column + right, columns.value.length),
    }
    void focusTarget()
  }

  /** Where it stands, or today; from there on the arrows go. */
  function begin() {
    const card = desk.chosen.value
    if (!card) return
    const row = rows.value.findIndex(({ id }) => id === card.technician?.id)
    const at = Date.parse(card.planned_start ?? new Date().toISOString())
    const column = columns.value.findIndex(
      ({ from, to }) => Date.parse(from) <= at && at < Date.parse(to)
    )
    target.value = { row: Math.max(0, row), column: Math.max(0, column) }
    void focusTarget()
  }

  async function leave() {
    const id = desk.address.shown.task
    desk.leave()
    await nextTick()
    const card = document.querySelector<HTMLElement>(`[data-card="${id}"]`)
    const button = card?.matches('button') ? card : card?.querySelector('button')
    button?.focus()
  }

  function place() {
    const card = desk.chosen.value
    const { row, column } = spot.value
    if (card && row && column)
      void desk.place(card, { technician_id: row.id, planned_start: column.at })
  }

  function hear(event: KeyboardEvent) {
    if (!desk.chosen.value || !(event.target as HTMLElement).matches('[data-cell]')) return
    const step = STEPS[event.key]
    if (step) go(step)
    else if (event.key === 'Enter' || event.key === ' ') place()
    else if (event.key === 'Delete' || event.key === 'Backspace')
      void desk.place(desk.chosen.value, { technician_id: null, planned_start: null })
    else if (event.key === 'Escape') void leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  watch(() => desk.chosen.value?.id, begin)
  return { spot, hear, leave }
}
