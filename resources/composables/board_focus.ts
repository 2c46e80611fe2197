type Step = { column: number; row: number }

const STEPS: Record<string, Step> = {
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
}

/** Arrow keys walk from card to card: `[data-column]` holds `[data-card]`, which holds its link. */
export function walkBoard(event: KeyboardEvent, board: HTMLElement) {
  const step = STEPS[event.key]
  const focused = (event.target as HTMLElement).closest('[data-card]')
  if (!step || !focused || (event.target as HTMLElement).closest('[role=menu]')) return
  event.preventDefault()
  const columns = [...board.querySelectorAll('[data-column]')].map(cardsOf)
  const from = columns.findIndex((cards) => cards.includes(focused))
  const row = columns[from].indexOf(focused) + step.row
  const target = step.column ? nextFilled(columns, from, step.column) : columns[from]
  const card = target?.[Math.min(row, target.length - 1)]
  card?.querySelector<HTMLElement>('a')?.focus()
}

/** A card that moved keeps the focus. */
export function focusCard(board: HTMLElement, task: string) {
  board.querySelector<HTMLElement>(`[data-card] a[href$="/${task}"]`)?.focus()
}

function cardsOf(column: Element) {
  return [...column.querySelectorAll('[data-card]')]
}

function nextFilled(columns: Element[][], from: number, direction: number) {
  const rest = direction > 0 ? columns.slice(from + 1) : columns.slice(0, from).reverse()
  return rest.find((cards) => cards.length > 0)
}
