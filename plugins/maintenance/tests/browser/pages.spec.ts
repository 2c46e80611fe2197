import type { Screen } from '#tests/support/screen'
import { pageSuite } from '#tests/kit/page_suite'
import { lifts, metered, scheduled } from '#plugins/maintenance/tests/support/lifts'
import { daily } from '#plugins/maintenance/tests/support/upkeep'

const PAGES = [
  '/maintenance-schedules',
  '/maintenance-schedules/new',
  '/maintenance-schedules/:schedule',
  '/maintenance-schedules/:resting',
  '/maintenance-schedules/:schedule/edit',
  '/maintenance/calendar',
  '/equipment/:lift',
  '/technicians',
  '/technicians/new',
  '/technicians/:technician',
  '/technicians/:technician/edit',
  '/work-logs',
  '/tasks/:task',
  '/meters',
  '/meters/:meter',
]

/** Somebody with a week, an absence, certificates of all ages, and a timer that runs. */
async function atWork(screen: Screen) {
  const [{ id: user }] = (await screen.read('/people/')) as { id: string }[]
  const certificates = ['2020-01-01', '2099-01-01', undefined].map((end, at) => {
    return { name: `Paper ${at}`, ...(end && { expires_on: end }) }
  })
  const profile = { user_id: user, skills: ['hydraulics'], certificates, hourly_rate: 60 }
  const { id: technician } = await screen.create('/technicians/', profile)
  const shifts = [{ weekday: 1, starts: '08:00', ends: '16:00', valid_to: '2099-01-01' }]
  await screen.put(`/technicians/${technician}/shifts/`, { shifts })
  const away = { starts_at: '2099-01-05T00:00:00Z', ends_at: '2099-01-06T00:00:00Z' }
  await screen.create(`/technicians/${technician}/absences/`, away)
  const { id: task } = await screen.create('/tasks/', { title: 'Watched' })
  await screen.create('/work-logs/start/', { task_id: task })
  return { technician, task }
}

pageSuite({ id: 'maintenance' }, PAGES, {
  async settle(screen) {
    const [lift, other] = await lifts(screen, 2)
    const ids = [lift.id, other.id]
    const schedule = await scheduled(screen, ids, { triggers: [daily('2026-01-05', 3)] })
    const resting = await scheduled(screen, ids, { is_active: false })
    const { technician, task } = await atWork(screen)
    const meter = await metered(screen, lift.id)
    const places = { lift: lift.id, schedule: schedule.id, resting: resting.id }
    return { ...places, meter: meter.id, technician, task }
  },
})
