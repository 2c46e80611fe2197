import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue'
import { TRAY, type DispatchDesk } from './dispatch_desk'
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
export class DispatchKeys {
  /** Row and column. */
  private target = ref([0, 0])
  spot = computed(() => {
    const { rows, columns } = this.grid
    const [row, column] = this.target.value
    return {
      row: rows.value[Math.min(row, rows.value.length - 1)],
      column: columns.value[Math.min(column, columns.value.length - 1)],
    }
  })

  constructor(
    private desk: DispatchDesk,
    private grid: Grid
  ) {
    watch(
      () => desk.chosen.value?.id,
      () => this.begin()
    )
  }

  hear(event: KeyboardEvent) {
    if (!this.desk.chosen.value || !(event.target as HTMLElement).matches('[data-cell]')) return
    const { key } = event
    if (STEPS[key]) this.go(STEPS[key])
    else if (key === 'Enter' || key === ' ') this.place()
    else if (key === 'Delete' || key === 'Backspace')
      void this.desk.place(this.desk.chosen.value, TRAY)
    else if (key === 'Escape') void this.leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Where it stands, or today with the first: from there on the arrows go. */
  begin() {
    const card = this.desk.chosen.value
    if (!card) return
    const { rows, columns } = this.grid
    const row = rows.value.findIndex(({ id }) => id === card.technician?.id)
    const at = card.planned_start ? Date.parse(card.planned_start) : Date.now()
    const column = columns.value.findIndex(
      ({ from, to }) => Date.parse(from) <= at && at < Date.parse(to)
    )
    this.target.value = [Math.max(0, row), Math.max(0, column)]
    void this.focus()
  }

  private go([down, right]: [number, number]) {
    const { rows, columns } = this.grid
    const within = (value: number, { length }: unknown[]) =>
      Math.max(0, Math.min(length - 1, value))
    const [row, column] = this.target.value
    this.target.value = [within(row + down, rows.value), within(column + right, columns.value)]
    void this.focus()
  }

  private async focus() {
    await nextTick()
    const { row, column } = this.spot.value
    if (!row || !column) return
    void this.desk.fits.ask(column.at)
    const cell = `[data-cell="${row.id} ${column.at}"]`
    this.grid.root.value?.querySelector<HTMLElement>(cell)?.focus()
  }

  private place() {
    const card = this.desk.chosen.value
    const { row, column } = this.spot.value
    if (card && row && column)
      void this.desk.place(card, { technician_id: row.id, planned_start: column.at })
  }

  /** The card it was chosen at has the focus again. */
  private async leave() {
    const id = this.desk.address.shown.task
    this.desk.leave()
    await nextTick()
    const card = document.querySelector<HTMLElement>(`[data-card="${id}"]`)
    const button = card?.matches('button') ? card : card?.querySelector('button')
    button?.focus()
  }
}
