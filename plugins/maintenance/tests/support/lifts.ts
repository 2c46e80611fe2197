import type { Page } from 'playwright'
import { monthly } from '#plugins/maintenance/tests/support/upkeep'
import type { Screen } from '#tests/support/screen'

let count = 0

/** Somebody's first page, and pieces of equipment that are found by name. */
export async function lifts(screen: Screen, number: number) {
  await screen.visit('/maintenance-schedules')
  const made = []
  for (let at = 0; at < number; at++) {
    const named = { name: `Lift ${++count}`, equipment_number: `L-${process.pid}-${count}` }
    made.push({ ...named, ...(await screen.create('/equipment/', named)) })
  }
  return made
}

/** A schedule that is on, every month on the fifteenth, far from today. */
export async function scheduled(screen: Screen, ids: string[], more: object = {}) {
  return screen.create('/maintenance-schedules/', {
    schedule_name: 'Monthly service',
    targets: { ids },
    time_zone: 'UTC',
    triggers: [monthly('2030-01-15')],
    horizon: 'P10Y',
    task_template: { title: 'Service', estimated_hours: 1.5 },
    ...more,
  })
}

/** A counter of a piece of equipment that ran a hundred a day until yesterday, with a schedule at every thousand. */
export async function metered(screen: Screen, equipment: string) {
  const named = { title: 'Trips', key: 'trips', unit: 'trips', equipment_id: equipment }
  const meter = await screen.create('/meters/', named)
  const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  const readings = [5, 4, 3, 2, 1].map((days) => ({ value: 1_000 - days * 100, at: at(days) }))
  await screen.create(`/meters/${meter.id}/readings/`, { readings })
  await scheduled(screen, [equipment], {
    schedule_name: 'Every thousand trips',
    triggers: [{ type: 'meter', meter: 'trips', every: 1_000 }],
    horizon: 'P1Y',
  })
  return meter
}

/** What the API answers whoever looks at the page. */
export function read<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (asked) => (await (await fetch(`/ui/v1${asked}`)).json()).data, path)
}
