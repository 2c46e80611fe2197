import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'

const make = {
  facilities: ({ api }: Stage) =>
    api.create('/facilities/', { name: fresh('Site'), facility_type: 'building' }),
  equipment: ({ api }: Stage) => api.create('/equipment/', lift()),
  tasks: ({ api }: Stage) => api.create('/tasks/', { title: fresh('Check') }),
}

function lift() {
  const number = fresh('EL')
  return {
    name: number,
    equipment_number: number,
    equipment_type: 'elevator',
    custom: { capacity_lbs: 2500, drive: 'traction' },
  }
}

const whole: Record<Noun, () => object> = {
  facilities: () => ({ name: fresh('Site') }),
  equipment: lift,
  tasks: () => ({ title: fresh('Check'), priority: 'high' }),
}

type Noun = keyof typeof make

function entityScenarios(noun: Noun): Scenarios {
  const path = `/${noun}/`
  const one = async (stage: Stage) => `${path}${(await make[noun](stage)).id}/`
  return {
    [`${noun}.index`]: async (stage) => {
      await one(stage)
      return stage.api.get(path)
    },
    [`${noun}.show`]: async (stage) => stage.api.get(await one(stage)),
    [`${noun}.store`]: async ({ api }) => api.post(path, whole[noun]()),
    [`${noun}.replace`]: async (stage) =>
      stage.api.send('put', await one(stage), { body: whole[noun]() }),
    [`${noun}.update`]: async (stage) =>
      stage.api.patch(
        await one(stage),
        noun === 'tasks' ? { title: 'Changed' } : { name: 'Changed' }
      ),
    [`${noun}.destroy`]: async (stage) => stage.api.delete(await one(stage)),
    [`${noun}.restore`]: async (stage) => {
      const address = await one(stage)
      await stage.api.delete(address)
      return stage.api.post(`${address}restore/`)
    },
  }
}

const shutDown = async (stage: Stage) => {
  const { id } = await make.equipment(stage)
  return { id, answer: await stage.api.post(`/equipment/${id}/shutdown/`, { reason: 'Cable' }) }
}

const event = async (stage: Stage) => {
  const { id } = await make.equipment(stage)
  const body = {
    equipment_id: id,
    reason: 'Door',
    starts_at: '2026-01-01T08:00:00Z',
    ends_at: '2026-01-01T09:00:00Z',
  }
  return stage.api.post('/downtime/', body)
}

const eventPath = async (stage: Stage) => `/downtime/${(await event(stage)).body().data.id}/`

export const recordScenarios: Scenarios = {
  ...entityScenarios('facilities'),
  ...entityScenarios('equipment'),
  ...entityScenarios('tasks'),

  'equipment.shutdown': async (stage) => (await shutDown(stage)).answer,
  'equipment.restart': async (stage) =>
    stage.api.post(`/equipment/${(await shutDown(stage)).id}/restart/`),
  'equipment.maintenance_history': async (stage) => {
    const { id } = await make.equipment(stage)
    const task = await stage.api.create('/tasks/', { title: 'Oil', equipment_id: id })
    for (const status of ['in_progress', 'completed'])
      await stage.api.patch(`/tasks/${task.id}/status/`, { status })
    return stage.api.get(`/equipment/${id}/maintenance-history/`)
  },
  'equipment_types.index': async ({ api }) => api.get('/equipment-types/'),

  'downtime.index': async (stage) => {
    await event(stage)
    return stage.api.get('/downtime/?cause=operator')
  },
  'downtime.show': async (stage) => stage.api.get(await eventPath(stage)),
  'downtime.store': event,
  'downtime.replace': async (stage) =>
    stage.api.send('put', await eventPath(stage), { body: { reason: 'Lock' } }),
  'downtime.update': async (stage) => stage.api.patch(await eventPath(stage), { reason: 'Lock' }),
}
