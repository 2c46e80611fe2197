import { DispatchStage, EIGHT, MONDAY } from '#plugins/maintenance/tests/support/dispatch_stage'
import { daily } from '#plugins/maintenance/tests/support/upkeep'
import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { Caller } from '#tests/support/caller'

const lift = async ({ api }: Stage) =>
  (await api.create('/equipment/', { equipment_number: fresh('E'), name: 'Lift' })).id as string

async function schedule(stage: Stage) {
  const { id } = await stage.api.create('/maintenance-schedules/', {
    schedule_name: 'Safety round',
    equipment_id: await lift(stage),
    triggers: [daily('2030-01-01', 7)],
    horizon: 'P10Y',
    task_template: { title: 'Look at it' },
  })
  return `/maintenance-schedules/${id}/`
}

async function meter(stage: Stage) {
  const about = { key: 'hours', title: 'Hours', kind: 'counter' }
  const made = await stage.api.create('/meters/', { ...about, equipment_id: await lift(stage) })
  return `/meters/${made.id}/readings/`
}

async function technician({ client, api, home }: Stage) {
  const { userId } = await Caller.as(client, home, 'technician')
  return `/technicians/${(await api.create('/technicians/', { user_id: userId })).id}/`
}

async function started({ api }: Stage) {
  const task = await api.create('/tasks/', { title: 'Oil it' })
  return api.post('/work-logs/start/', { task_id: task.id })
}

const SCHEDULE = { schedule: { triggers: [daily('2030-01-01', 7)] } }
const YEAR = 'from=2030-01-01&to=2031-01-01'
const AWAY = { starts_at: '2030-01-01T00:00:00Z', ends_at: '2030-01-08T00:00:00Z' }
const WEEK = { shifts: [{ weekday: 1, starts: '07:00', ends: '15:30' }] }

const scheduleScenarios: Scenarios = {
  'maintenance_schedules.simulate': ({ api }) =>
    api.post('/maintenance-schedules/simulate/', {
      ...SCHEDULE,
      from: '2030-01-01',
      to: '2031-01-01',
    }),
  'maintenance_schedules.calendar': async (stage) => {
    await schedule(stage)
    return stage.api.get(`/maintenance-schedules/calendar/?${YEAR}`)
  },
  'maintenance_schedules.compliance': async ({ api }) =>
    api.get(`/maintenance-schedules/compliance/?${YEAR}&rule=fifth`),
  'maintenance_schedules.occurrences': async (stage) =>
    stage.api.get(`${await schedule(stage)}occurrences/?${YEAR}`),
  'maintenance_schedules.skip': async (stage) =>
    stage.api.post(`${await schedule(stage)}occurrences/2030-01-08/skip/`, { reason: 'Closed' }),
  'maintenance_schedules.reschedule': async (stage) =>
    stage.api.post(`${await schedule(stage)}occurrences/2030-01-08/reschedule/`, {
      due_at: '2030-01-09',
    }),
  'maintenance_schedules.preview': async (stage) =>
    stage.api.post(`${await schedule(stage)}preview/`, { local_time: '07:00' }),
  'maintenance_schedules.pause': async (stage) => stage.api.post(`${await schedule(stage)}pause/`),
  'maintenance_schedules.resume': async (stage) => {
    const path = await schedule(stage)
    await stage.api.post(`${path}pause/`)
    return stage.api.post(`${path}resume/`)
  },
}

/** A board with somebody who has a place and a week, and a task that is due. */
async function board({ client, home }: Stage) {
  const stage = await DispatchStage.of(client, home)
  const depot = await stage.api.create('/facilities/', { name: 'Depot' })
  const { id } = await stage.technician({ home_facility_id: depot.id })
  await stage.technician({ skills: [], shifts: [] })
  const task = await stage.task({ facility_id: depot.id, due_date: MONDAY })
  return { stage, task: task.id, technician: id }
}

const dispatchScenarios: Scenarios = {
  'dispatch.board': async (here) => {
    const { stage, task, technician: id } = await board(here)
    await stage.assign(task, id)
    return stage.api.get(`/dispatch/board/?from=${MONDAY}&to=2030-06-10`)
  },
  'dispatch.candidates': async (here) => {
    const { stage, task } = await board(here)
    return stage.api.get(`/dispatch/candidates/?task_id=${task}&at=${EIGHT}`)
  },
  'dispatch.assign': async (here) => {
    const { stage, task, technician: id } = await board(here)
    return stage.assign(task, id)
  },
}

/** The happy path of what the plugin answers beside what every noun does. */
export const scenarios: Scenarios = {
  ...scheduleScenarios,
  ...dispatchScenarios,
  'meters.readings.index': async (stage) => {
    const path = await meter(stage)
    await stage.api.create(path, { value: 12 })
    return stage.api.get(path)
  },
  'meters.readings.store': async (stage) => stage.api.post(await meter(stage), { value: 12 }),
  'technicians.shifts.replace': async (stage) =>
    stage.api.put(`${await technician(stage)}shifts/`, WEEK),
  'technicians.shifts.index': async (stage) => {
    const path = `${await technician(stage)}shifts/`
    await stage.api.put(path, WEEK)
    return stage.api.get(path)
  },
  'technicians.absences.store': async (stage) =>
    stage.api.post(`${await technician(stage)}absences/`, AWAY),
  'technicians.absences.index': async (stage) => {
    const path = `${await technician(stage)}absences/`
    await stage.api.create(path, AWAY)
    return stage.api.get(path)
  },
  'technicians.absences.destroy': async (stage) => {
    const path = `${await technician(stage)}absences/`
    return stage.api.delete(`${path}${(await stage.api.create(path, AWAY)).id}/`)
  },
  'work_logs.totals': async (stage) => {
    await started(stage)
    return stage.api.get('/work-logs/totals/')
  },
  'work_logs.start': started,
  'work_logs.stop': async (stage) => {
    await started(stage)
    return stage.api.post('/work-logs/stop/', {})
  },
  'failure_codes.index': ({ api }) => api.get('/failure-codes/?class=elevator'),
}
