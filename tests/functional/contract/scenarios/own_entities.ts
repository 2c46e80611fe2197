import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'
import { picture } from '#tests/support/picture'
import { PERMIT, PERMIT_FLOW, PERMIT_REPORT, publish } from '#tests/support/safety_permit'

const LIST = '/records/safety_permit/'

const whole = () => ({ title: fresh('Permit'), custom: { hazard: 'heat', people: 2 } })

/** The first of a tenant's permits brings the entity and its workflow along. */
const one = async ({ api }: Stage) => {
  if ((await api.get(LIST)).status() === 404) {
    await publish(api, PERMIT)
    await publish(api, PERMIT_FLOW)
  }
  return `${LIST}${(await api.create(LIST, whole())).id}/`
}

const list = async (stage: Stage) => {
  await one(stage)
  return LIST
}

const attach = async (stage: Stage) =>
  stage.api
    .upload(`${await one(stage)}attachments/`)
    .file('file', await picture(), { filename: 'photo.png' })

export const ownEntityScenarios: Scenarios = {
  'records.index': async (stage) => stage.api.get(await list(stage)),
  'records.store': async (stage) => stage.api.post(await list(stage), whole()),
  'records.export': async (stage) => stage.api.get(`${await list(stage)}export/?format=csv`),
  'records.import': async (stage) => {
    const file = Buffer.from(`title\n${fresh('Permit')}\n`)
    const upload = stage.api.upload(`${await list(stage)}import/`)
    return upload.file('file', file, { filename: 'records.csv' }).field('dry_run', 'true')
  },
  'records.import_preview': async (stage) => {
    const upload = stage.api.upload(`${await list(stage)}import/preview/`)
    return upload.file('file', Buffer.from('title\nOne\n'), { filename: 'records.csv' })
  },
  'records.import_template': async (stage) =>
    stage.api.get(`${await list(stage)}import/template/?format=csv`),
  'records.points': async (stage) => stage.api.get(`${await list(stage)}points/?place=facility_id`),
  'records.bulk': async (stage) =>
    stage.api.post(`${await list(stage)}bulk/`, {
      action: 'update',
      ids: [(await stage.api.create(LIST, whole())).id],
      values: { title: 'Changed' },
    }),
  'records.hidden_sections': async (stage) =>
    stage.api.post(`${await list(stage)}hidden-sections/`, { record: whole() }),
  'records.show': async (stage) => stage.api.get(await one(stage)),
  'records.replace': async (stage) => stage.api.send('put', await one(stage), { body: whole() }),
  'records.update': async (stage) => stage.api.patch(await one(stage), { title: 'Changed' }),
  'records.destroy': async (stage) => stage.api.delete(await one(stage)),
  'records.restore': async (stage) => {
    const path = await one(stage)
    await stage.api.delete(path)
    return stage.api.post(`${path}restore/`)
  },
  'records.status': async (stage) =>
    stage.api.patch(`${await one(stage)}status/`, { status: 'given' }),
  'records.transitions': async (stage) => stage.api.get(`${await one(stage)}transitions/`),
  'records.history': async (stage) => stage.api.get(`${await one(stage)}history/`),
  'records.comments.index': async (stage) => {
    const path = `${await one(stage)}comments/`
    await stage.api.create(path, { body: 'One' })
    return stage.api.get(path)
  },
  'records.comments.store': async (stage) =>
    stage.api.post(`${await one(stage)}comments/`, { body: 'One' }),
  'records.attachments.index': async (stage) => {
    const [{ record_id: id }] = (await attach(stage)).body().data
    return stage.api.get(`${LIST}${id}/attachments/`)
  },
  'records.attachments.store': attach,
  'records.attachments.presign': async (stage) =>
    stage.api.post(`${await one(stage)}attachments/presign/`, {
      name: 'readings.txt',
      size: 4,
      content_type: 'text/plain',
    }),
  'records.reports.index': async (stage) => stage.api.get(`${await one(stage)}reports/`),
  'records.reports.show': async (stage) => {
    await publish(stage.api, PERMIT_REPORT)
    return stage.api.get(`${await one(stage)}reports/permit_paper.pdf/`)
  },
  'records.checklists.index': async (stage) => {
    const path = `${await one(stage)}checklists/`
    await stage.api.create(path, { form: 'general_safety' })
    return stage.api.get(path)
  },
  'records.checklists.store': async (stage) =>
    stage.api.post(`${await one(stage)}checklists/`, { form: 'general_safety' }),
}
