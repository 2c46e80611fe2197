import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { countingJob } from '#tests/support/counting_job'

const LOAD = { type: 'integer', minimum: 0, title: 'Load' }

async function draft(stage: Stage) {
  const key = `equipment.${fresh('crane').replaceAll('-', '_')}`
  const path = `/definitions/entity/${key}/`
  const body = {
    kind: 'entity',
    key,
    title: 'Crane',
    schema: { type: 'object', properties: { load_kg: LOAD } },
  }
  return { path, answer: await stage.api.send('put', `${path}draft/`, { body }) }
}

async function published(stage: Stage) {
  const { path } = await draft(stage)
  return { path, answer: await stage.api.post(`${path}publish/`, { note: 'Cranes' }) }
}

async function scheduled(stage: Stage) {
  const { path } = await draft(stage)
  const at = new Date(Date.now() + 86_400_000).toISOString()
  return { path, answer: await stage.api.post(`${path}schedule/`, { publish_at: at }) }
}

async function merged(stage: Stage) {
  const { path, answer } = await draft(stage)
  const { document } = answer.body().data
  const mine = { ...document, title: 'Tower crane' }
  const base = { ...document, title: 'Old crane' }
  return stage.api.post(`${path}draft/merge/`, { base, mine })
}

const WEEK = {
  mon: [
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ],
}

async function calendar({ api }: Stage) {
  const key = fresh('office').replaceAll('-', '_')
  const body = { key, title: 'Office', time_zone: 'Europe/Berlin', hours: WEEK }
  const answer = await api.post('/business-calendars/', body)
  return { path: `/business-calendars/${answer.body().data.id}/`, answer }
}

function job({ api, home }: Stage): Promise<string> {
  const by = { id: api.userId, channel: 'api' as const }
  return tenant.run(home.tenant, () => DurableJob.start(countingJob.name, { to: 1 }, by))
}

export const configurationScenarios: Scenarios = {
  'definitions.index': async (stage) => {
    await draft(stage)
    return stage.api.get('/definitions/?kind=entity&page_size=100')
  },
  'definitions.show': async ({ api }) => api.get('/definitions/entity/equipment.elevator/'),
  'definitions.destroy': async (stage) => stage.api.delete((await published(stage)).path),
  'definitions.drafts.update': async (stage) => (await draft(stage)).answer,
  'definitions.drafts.destroy': async (stage) =>
    stage.api.delete(`${(await draft(stage)).path}draft/`),
  'definitions.drafts.merges.store': merged,
  'definitions.schedules.show': async (stage) =>
    stage.api.get(`${(await scheduled(stage)).path}schedule/`),
  'definitions.schedules.store': async (stage) => (await scheduled(stage)).answer,
  'definitions.schedules.destroy': async (stage) =>
    stage.api.delete(`${(await scheduled(stage)).path}schedule/`),
  'definitions.meta': async ({ api }) => api.get('/definitions/meta/workflow/'),
  'definitions.plans.store': async (stage) => stage.api.post(`${(await draft(stage)).path}plan/`),
  'definitions.publications.store': async (stage) => (await published(stage)).answer,
  'definitions.versions.index': async (stage) =>
    stage.api.get(`${(await published(stage)).path}versions/`),
  'definitions.rollbacks.store': async (stage) =>
    stage.api.post(`${(await published(stage)).path}rollback/`, { version: 1 }),
  'definitions.schema': async ({ api }) => api.get('/definitions/entity/equipment/schema.json'),
  'definitions.types': async ({ api }) => api.get('/definitions/entity/equipment/types.d.ts'),
  'definitions.all_types': async ({ api }) => api.get('/definitions/types.d.ts'),

  'business_calendars.index': async (stage) => {
    await calendar(stage)
    return stage.api.get('/business-calendars/')
  },
  'business_calendars.show': async (stage) => stage.api.get((await calendar(stage)).path),
  'business_calendars.store': async (stage) => (await calendar(stage)).answer,
  'business_calendars.replace': async (stage) =>
    stage.api.send('put', (await calendar(stage)).path, {
      body: { title: 'Shifts', time_zone: 'UTC', hours: WEEK },
    }),
  'business_calendars.update': async (stage) =>
    stage.api.patch((await calendar(stage)).path, { holidays: [{ date: '2026-12-25' }] }),
  'business_calendars.destroy': async (stage) => stage.api.delete((await calendar(stage)).path),

  'jobs.index': async (stage) => {
    await job(stage)
    return stage.api.get('/jobs/')
  },
  'jobs.show': async (stage) => stage.api.get(`/jobs/${await job(stage)}/`),
  'jobs.cancellations.store': async (stage) => stage.api.post(`/jobs/${await job(stage)}/cancel/`),

  'search': async (stage) => {
    await stage.api.create('/facilities/', { name: 'Findable' })
    return stage.api.get('/search/?q=findable')
  },
  'audit.index': async (stage) => {
    await stage.api.create('/facilities/', { name: 'Recorded' })
    return stage.api.get('/audit/?entity=facility')
  },
  'openapi': async ({ api }) => api.get('/openapi.json'),
  'openapi_types': async ({ api }) => api.get('/fieldrino.d.ts'),
}
