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

/** In a graph one goes to what lies next in the direction of the arrow. */
export function walkGraph(from: HTMLElement, key: string) {
  const here = middleOf(from)
  const reached = rows()
    .filter((one) => one !== from)
    .map((one) => ({ one, way: wayTo(here, middleOf(one), key) }))
    .filter(({ way }) => way !== null)
    .sort((a, b) => a.way! - b.way!)
  reached[0]?.one.focus()
}

/** How far it is, what lies aside counting double; null for the wrong direction. */
function wayTo(from: Point, to: Point, key: string): number | null {
  const [right, down] = [to.x - from.x, to.y - from.y]
  const ahead = { ArrowRight: right, ArrowLeft: -right, ArrowDown: down, ArrowUp: -down }[key] ?? 0
  if (ahead < 1) return null
  const aside = Math.abs(key === 'ArrowRight' || key === 'ArrowLeft' ? down : right)
  return ahead + 2 * aside
}

type Point = { x: number; y: number }

function middleOf(element: HTMLElement): Point {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

function rows() {
  return [...document.querySelectorAll<HTMLElement>(ROWS)]
}
