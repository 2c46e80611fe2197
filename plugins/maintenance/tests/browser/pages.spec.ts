import { pageSuite } from '#tests/kit/page_suite'
import { lifts, scheduled } from '#plugins/maintenance/tests/support/lifts'
import { daily } from '#plugins/maintenance/tests/support/upkeep'

const PAGES = [
  '/maintenance-schedules',
  '/maintenance-schedules/new',
  '/maintenance-schedules/:schedule',
  '/maintenance-schedules/:resting',
  '/maintenance-schedules/:schedule/edit',
  '/maintenance/calendar',
  '/equipment/:lift',
  '/meters',
]

pageSuite({ id: 'maintenance' }, PAGES, {
  async settle(screen) {
    const [lift, other] = await lifts(screen, 2)
    const ids = [lift.id, other.id]
    const schedule = await scheduled(screen, ids, { triggers: [daily('2026-01-05', 3)] })
    const resting = await scheduled(screen, ids, { is_active: false })
    return { lift: lift.id, schedule: schedule.id, resting: resting.id }
  },
})
