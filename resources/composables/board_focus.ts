const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

/**
 * Arrow keys walk from card to card: `[data-cell]` holds `[data-card]`, which holds its link. Up and down go on
 * in the row above and below, left and right in the next cell of the same row that holds a card.
 */
export function walkBoard(event: KeyboardEvent, board: HTMLElement) {
  const focused = (event.target as HTMLElement).closest('[data-card]')
  if (!KEYS.includes(event.key) || !focused || (event.target as HTMLElement).closest('[role=menu]'))
    return
  event.preventDefault()
  const cells = [...board.querySelectorAll<HTMLElement>('[data-cell]')]
  const from = focused.closest<HTMLElement>('[data-cell]')!
  const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown'
  const step = event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1
  const target = isVertical
    ? below(cells, from, { focused, step })
    : beside(cells, from, { focused, step })
  const link = target?.querySelector<HTMLElement>('a')
  link?.focus()
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** A card that moved keeps the focus. */
export function focusCard(board: HTMLElement, id: string) {
  board.querySelector<HTMLElement>(`[data-card="${id}"] a`)?.focus()
}

type Step = { focused: Element; step: number }

function below(cells: HTMLElement[], from: HTMLElement, { focused, step }: Step) {
  const cards = cardsOf(from)
  const next = cards[cards.indexOf(focused) + step]
  if (next) return next
  const same = cells.filter(({ dataset }) => dataset.column === from.dataset.column)
  const found = ahead(same, from, step)
  return found && cardsOf(found).at(step > 0 ? 0 : -1)
}

function beside(cells: HTMLElement[], from: HTMLElement, { focused, step }: Step) {
  const row = cardsOf(from).indexOf(focused)
  const found = ahead(
    cells.filter(({ dataset }) => dataset.lane === from.dataset.lane),
    from,
    step
  )
  const cards = found ? cardsOf(found) : []
  return cards[Math.min(row, cards.length - 1)]
}

/** The next cell in a direction that holds a card. */
function ahead(cells: HTMLElement[], from: HTMLElement, step: number) {
  const at = cells.indexOf(from)
  const rest = step > 0 ? cells.slice(at + 1) : cells.slice(0, at).reverse()
  return rest.find((cell) => cardsOf(cell).length > 0)
}

function cardsOf(cell: Element) {
  return [...cell.querySelectorAll('[data-card]')]
}
