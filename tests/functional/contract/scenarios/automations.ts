import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { automate, begin, runsOf } from '#tests/support/automations'

const keyOf = (word: string) => fresh(word).replaceAll('-', '_')

async function hooked(stage: Stage) {
  const key = keyOf('hook')
  await automate(stage.api, { key, on: { event: 'hook', entity: 'task' } })
  const { id } = await stage.api.create('/tasks/', { title: 'Pump' })
  return { key, id, answer: await stage.api.post(`/automations/${key}/hook/`) }
}

/** One that waits for its job: no worker is there to take it. */
async function begun(stage: Stage) {
  const { key, id } = await hooked(stage)
  await begin(stage.home, key, id)
  return key
}

export const automationScenarios: Scenarios = {
  'automations.show': async (stage) => stage.api.get(`/automations/${(await hooked(stage)).key}/`),
  'automations.runs.index': async (stage) =>
    stage.api.get(`/automations/${await begun(stage)}/runs/`),
  'automations.runs.show': async (stage) => {
    const key = await begun(stage)
    const [{ id }] = await runsOf(stage.api, key)
    return stage.api.get(`/automations/${key}/runs/${id}/`)
  },
  'automations.trials.store': async (stage) => {
    const { key, id } = await hooked(stage)
    return stage.api.post(`/automations/${key}/dry-run/`, { record_id: id, data: { level: 1 } })
  },
  'automations.resume': async (stage) =>
    stage.api.post(`/automations/${(await hooked(stage)).key}/resume/`),
  'automations.hooks.store': async (stage) => (await hooked(stage)).answer,
  'automations.hooks.destroy': async (stage) =>
    stage.api.delete(`/automations/${(await hooked(stage)).key}/hook/`),
  'hooks.store': async (stage) => {
    const { id, answer } = await hooked(stage)
    const path = answer.body().data.path.slice('/api/v1'.length)
    return stage.api.post(path, { record_id: id })
  },
  'templates.preview': async ({ api }) => {
    const { id } = await api.create('/tasks/', { title: 'Door' })
    const body = { entity: 'task', record_id: id, language: 'de' }
    return api.post('/templates/task_assigned.email/preview/', body)
  },
  'templates.preview_pdf': async ({ api }) => {
    const { id } = await api.create('/tasks/', { title: 'Door' })
    const body = { entity: 'task', record_id: id, language: 'de' }
    return api.post('/templates/task_report.pdf/preview/pdf/', body)
  },
}
