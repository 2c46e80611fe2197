import { nextTick } from 'vue'

const ROWS = '[data-place]'

/** The focus goes to the row of a place, once it is drawn. @returns whether there is one */
export async function focusPlace(key: string | null | undefined): Promise<boolean> {
  await nextTick()
  const row = rows().find((one) => one.dataset.place === key)
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
  return row !== undefined
}

/** The first thing one may change of what is selected; its name comes selected, ready to be typed over. */
export async function focusInspector() {
  await nextTick()
  const input = document.querySelector<HTMLInputElement>('[data-inspector] input:not(:disabled)')
  input?.focus()
  input?.select()
}

/** What a vanished element had goes to a neighbour, never to nowhere. */
export async function keepFocus(key: string | null) {
  await nextTick()
  const { activeElement } = document
  if (activeElement && activeElement !== document.body) return
  if (key && (await focusPlace(key))) return
  const next = rows()[0] ?? document.querySelector<HTMLElement>('[data-palette] button')
  next?.focus()
}

/** Up and down in the list, to its ends with Home and End. */
export function walkPlaces(row: HTMLElement, key: string) {
  const all = rows()
  const at = all.indexOf(row)
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[key]
  if (to !== undefined) all[to]?.focus()
}

/** The place one comes to after this one is gone. */
export function neighbourOf(order: string[], key: string): string | null {
  const at = order.indexOf(key)
  return order[at + 1] ?? order[at - 1] ?? null
}

function rows() {
  return [...document.querySelectorAll<HTMLElement>(ROWS)]
}
