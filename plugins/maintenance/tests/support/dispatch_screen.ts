import type { Locator } from 'playwright'
import type { Screen } from '#tests/support/screen'

/** A Monday, far from today. */
export const MONDAY = '2030-06-03'
export const BOARD = `/maintenance/dispatch?date=${MONDAY}&view=week`

const EARLY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: '07:00', ends: '15:00' }))

let count = 0

/** Technicians, each with a user of their own: the names they go by. */
export async function hire(screen: Screen, userIds: string[], more: object[] = []) {
  const made = []
  for (const [at, userId] of userIds.entries()) {
    const { id, name } = await screen.create('/technicians/', { user_id: userId, ...more[at] })
    await screen.put(`/technicians/${id}/shifts/`, { shifts: EARLY })
    made.push({ id, name: String(name) })
  }
  return made
}

/** Work of an hour and a half; the title is its own. */
export async function work(screen: Screen, more: object = {}) {
  const title = `Grease rails ${process.pid}-${++count}`
  const made = await screen.create('/tasks/', { title, planned_minutes: 90, ...more })
  return { ...made, title }
}

/** Where a technician and a day meet. */
export function cell({ page }: Screen, technicianId: string, at = MONDAY): Locator {
  return page.locator(`[data-cell="${technicianId} ${at}"]`)
}

export function tray({ page }: Screen) {
  return page.getByRole('region', { name: 'To hand out' })
}

export function sheet({ page }: Screen) {
  return page.getByRole('dialog')
}

export async function drag({ page }: Screen, from: Locator, to: Locator) {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  await page.mouse.move(start!.x + 20, start!.y + 8)
  await page.mouse.down()
  await page.mouse.move(start!.x + 40, start!.y + 30, { steps: 4 })
  await page.mouse.move(end!.x + end!.width / 2, end!.y + end!.height / 2, { steps: 8 })
  await page.mouse.up()
}
