import { orderScenarios } from '#plugins/inventory/tests/support/order_scenarios'
import { stocked } from '#plugins/inventory/tests/support/stocked'
import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { Caller } from '#tests/support/caller'

async function level(stage: Stage) {
  const { location } = await stocked(stage)
  const { data } = (await stage.api.get(`/stock/?part_id=${location.part_id}`)).body()
  return `/stock/${data[0].id}/`
}

async function reservation(stage: Stage, state = 'reserved') {
  const { location } = await stocked(stage)
  const task = await stage.api.create('/tasks/', { title: 'Fit it' })
  const wish = { ...location, task_id: task.id, quantity: '1', state }
  return `/stock/reservations/${(await stage.api.create('/stock/reservations/', wish)).id}/`
}

const movementScenarios: Scenarios = {
  'stock_movements.index': async (stage) => {
    await stocked(stage)
    return stage.api.get('/stock/movements/')
  },
  'stock_movements.show': async (stage) =>
    stage.api.get(`/stock/movements/${(await stocked(stage)).movement.id}/`),
  'stock_movements.store': async (stage) => {
    const { location } = await stocked(stage)
    return stage.api.post('/stock/movements/', { ...location, kind: 'issue', quantity: 1 })
  },
  'stock.index': async (stage) => {
    await stocked(stage)
    return stage.api.get('/stock/')
  },
  'stock.show': async (stage) => stage.api.get(await level(stage)),
  'stock.update': async (stage) => stage.api.patch(await level(stage), { min: '2', max: '9' }),
  'stock.store': async (stage) => {
    const { location } = await stocked(stage)
    const other = await stage.api.create('/stock-locations/', { name: fresh('Van') })
    return stage.api.post('/stock/', { ...location, location_id: other.id, min: 1 })
  },
}

const reservationScenarios: Scenarios = {
  'stock_reservations.index': async (stage) => {
    await reservation(stage)
    return stage.api.get('/stock/reservations/')
  },
  'stock_reservations.show': async (stage) => stage.api.get(await reservation(stage)),
  'stock_reservations.store': async (stage) => {
    const { location } = await stocked(stage)
    const task = await stage.api.create('/tasks/', { title: 'Fit it' })
    return stage.api.post('/stock/reservations/', { ...location, task_id: task.id, quantity: '1' })
  },
  'stock_reservations.reserve': async (stage) =>
    stage.api.post(`${await reservation(stage, 'planned')}reserve/`),
  'stock_reservations.kit': async (stage) => stage.api.post(`${await reservation(stage)}kit/`),
  'stock_reservations.issue': async (stage) =>
    stage.api.post(`${await reservation(stage)}issue/`, { quantity: '1' }),
  'stock_reservations.release': async (stage) =>
    stage.api.post(`${await reservation(stage)}release/`),
  'stock.of_task': async (stage) => {
    const path = await reservation(stage)
    const { data } = (await stage.api.get(path)).body()
    return stage.api.get(`/stock/tasks/${data.task_id}/`)
  },
}

/** What was counted: with a difference, so that somebody has to look. */
async function count(stage: Stage, { counted }: { counted?: number } = {}) {
  const { location } = await stocked(stage)
  const wish = { location_id: location.location_id }
  const path = `/stock-counts/${(await stage.api.create('/stock-counts/', wish)).id}/`
  const lines = [{ part_id: location.part_id, counted }]
  if (counted !== undefined) await stage.api.patch(path, { lines })
  return {
    path,
    part: location.part_id,
    boss: () => Caller.as(stage.client, stage.home, 'manager'),
  }
}

async function handedIn(stage: Stage) {
  const made = await count(stage, { counted: 3 })
  await stage.api.post(`${made.path}submit/`)
  return made
}

const countScenarios: Scenarios = {
  'stock_counts.index': async (stage) => {
    await count(stage)
    return stage.api.get('/stock-counts/')
  },
  'stock_counts.store': async (stage) => {
    const { location } = await stocked(stage)
    return stage.api.post('/stock-counts/', { location_id: location.location_id })
  },
  'stock_counts.show': async (stage) => stage.api.get((await count(stage)).path),
  'stock_counts.update': async (stage) => {
    const { path, part } = await count(stage)
    return stage.api.patch(path, { lines: [{ part_id: part, counted: 4 }] })
  },
  'stock_counts.submit': async (stage) =>
    stage.api.post(`${(await count(stage, { counted: 3 })).path}submit/`),
  'stock_counts.approve': async (stage) => {
    const { path, boss } = await handedIn(stage)
    return (await boss()).post(`${path}approve/`)
  },
  'stock_counts.reject': async (stage) => {
    const { path, boss } = await handedIn(stage)
    return (await boss()).post(`${path}reject/`)
  },
  'stock_counts.cancel': async (stage) => stage.api.post(`${(await count(stage)).path}cancel/`),
}

/** The happy path of what the plugin answers beside what every noun does. */
export const scenarios: Scenarios = {
  ...movementScenarios,
  ...reservationScenarios,
  ...countScenarios,
  ...orderScenarios,
}
