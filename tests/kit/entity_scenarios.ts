import { comesFromFiles } from '#models/import_nouns'
import {
  fresh,
  type Scenario,
  type Scenarios,
  type Stage,
} from '#tests/functional/contract/scenario'
import type { Sample } from '#tests/kit/contract_options'
import { picture } from '#tests/support/picture'

/** The happy path of everything `entityRoutes` answers of a noun but moves of a workflow. @param sample of a record */
export function entityScenarios(noun: string, sample: Sample): Scenarios {
  const list = `/${noun.replaceAll('_', '-')}/`
  const body = (stage: Stage) => sample({ ...stage, fresh })
  const create = async (stage: Stage) => stage.api.create(list, await body(stage))
  const one = async (stage: Stage) => `${list}${(await create(stage)).id}/`
  const scenarios: Record<string, Scenario> = {
    'index': async (stage) => {
      await create(stage)
      return stage.api.get(list)
    },
    'store': async (stage) => stage.api.post(list, await body(stage)),
    'show': async (stage) => stage.api.get(await one(stage)),
    'update': async (stage) => stage.api.patch(await one(stage), {}),
    'replace': async (stage) => stage.api.put(await one(stage), await body(stage)),
    'destroy': async (stage) => stage.api.delete(await one(stage)),
    'restore': async (stage) => {
      const path = await one(stage)
      await stage.api.delete(path)
      return stage.api.post(`${path}restore/`)
    },
    'export': async (stage) => stage.api.get(`${list}export/?format=csv`),
    ...(comesFromFiles(noun) && {
      import_template: async (stage) => stage.api.get(`${list}import/template/?format=csv`),
    }),
    'bulk': async (stage) =>
      stage.api.post(`${list}bulk/`, { action: 'delete', ids: [(await create(stage)).id] }),
    'hidden_sections': async (stage) =>
      stage.api.post(`${list}hidden-sections/`, { record: await body(stage) }),
    'history': async (stage) => stage.api.get(`${await one(stage)}history/`),
    'comments.index': async (stage) => stage.api.get(`${await one(stage)}comments/`),
    'comments.store': async (stage) =>
      stage.api.post(`${await one(stage)}comments/`, { body: 'One' }),
    'attachments.index': async (stage) => stage.api.get(`${await one(stage)}attachments/`),
    'attachments.store': async (stage) =>
      stage.api
        .upload(`${await one(stage)}attachments/`)
        .file('file', await picture(), { filename: 'photo.png' }),
    'attachments.presign': async (stage) =>
      stage.api.post(`${await one(stage)}attachments/presign/`, {
        name: 'readings.txt',
        size: 4,
        content_type: 'text/plain',
      }),
    'reports.index': async (stage) => stage.api.get(`${await one(stage)}reports/`),
    'transitions': async (stage) => stage.api.get(`${await one(stage)}transitions/`),
    'checklists.index': async (stage) => stage.api.get(`${await one(stage)}checklists/`),
  }
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, scenario]) => [`${noun}.${name}`, scenario])
  )
}
