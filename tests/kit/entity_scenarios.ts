import {
  fresh,
  type Scenario,
  type Scenarios,
  type Stage,
} from '#tests/functional/contract/scenario'
import type { Sample } from '#tests/kit/contract_options'
import { picture } from '#tests/support/picture'
import { publish } from '#tests/support/safety_permit'

type Noun = { noun: string; entity: string; sample: Sample }
/** Where its records are, and one of them more. */
type Ways = {
  list: string
  body: (stage: Stage) => object | Promise<object>
  one: (stage: Stage) => Promise<string>
}

/** The happy path of everything `entityRoutes` answers of a noun. @param sample of a record */
export function entityScenarios({ noun, entity, sample }: Noun): Scenarios {
  const list = `/${noun.replaceAll('_', '-')}/`
  const body = (stage: Stage) => sample({ ...stage, fresh })
  const one = async (stage: Stage) =>
    `${list}${(await stage.api.create(list, await body(stage))).id}/`
  const ways = { list, body, one }
  const scenarios = {
    ...recordScenarios(ways),
    ...listScenarios(ways),
    ...storyScenarios(ways, entity),
    ...moveScenarios(ways),
  }
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, scenario]) => [`${noun}.${name}`, scenario])
  )
}

function recordScenarios({ list, body, one }: Ways): Scenarios {
  return {
    index: async (stage) => {
      await one(stage)
      return stage.api.get(list)
    },
    store: async (stage) => stage.api.post(list, await body(stage)),
    show: async (stage) => stage.api.get(await one(stage)),
    update: async (stage) => stage.api.patch(await one(stage), {}),
    replace: async (stage) => stage.api.put(await one(stage), await body(stage)),
    destroy: async (stage) => stage.api.delete(await one(stage)),
    restore: async (stage) => {
      const path = await one(stage)
      await stage.api.delete(path)
      return stage.api.post(`${path}restore/`)
    },
  }
}

function listScenarios({ list, body, one }: Ways): Scenarios {
  const sent = async (stage: Stage, way: string, more: Record<string, string> = {}) => {
    const file = table(await body(stage))
    const asked = stage.api.upload(`${list}${way}/`)
    return asked.fields(more).file('file', file, { filename: 'records.csv' })
  }
  return {
    export: async ({ api }) => api.get(`${list}export/?format=csv`),
    import: (stage) => sent(stage, 'import', { dry_run: 'true' }),
    import_preview: (stage) => sent(stage, 'import/preview'),
    import_template: async ({ api }) => api.get(`${list}import/template/?format=csv`),
    points: async ({ api }) => api.get(`${list}points/`),
    bulk: async (stage) => {
      const [id] = (await one(stage)).split('/').slice(-2)
      return stage.api.post(`${list}bulk/`, { action: 'delete', ids: [id] })
    },
    hidden_sections: async (stage) =>
      stage.api.post(`${list}hidden-sections/`, { record: await body(stage) }),
  }
}

function storyScenarios({ one }: Ways, entity: string): Scenarios {
  return {
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
    'reports.show': async (stage) => {
      const paper = paperOf(entity)
      await publish(stage.api, paper)
      return stage.api.get(`${await one(stage)}reports/${paper.key}/`)
    },
  }
}

/** Only where a workflow moves them. */
function moveScenarios({ one }: Ways): Record<string, Scenario> {
  return {
    'status': async (stage) => {
      const path = await one(stage)
      const { data } = (await stage.api.get(`${path}transitions/`)).body()
      const open = data.find(({ allowed }: { allowed: boolean }) => allowed)
      return stage.api.patch(`${path}status/`, { status: open.to, transition: open.key })
    },
    'transitions': async (stage) => stage.api.get(`${await one(stage)}transitions/`),
    'checklists.index': async (stage) => stage.api.get(`${await one(stage)}checklists/`),
    'checklists.store': async (stage) =>
      stage.api.post(`${await one(stage)}checklists/`, { form: 'general_safety' }),
  }
}

/** What of a record stands in a cell each. */
function table(record: object) {
  const cells = Object.entries(record).filter(([, value]) => typeof value !== 'object')
  return Buffer.from(
    `${cells.map(([name]) => name).join()}\n${cells.map(([, value]) => value).join()}\n`
  )
}

function paperOf(entity: string) {
  const key = `${entity}_contract.pdf`
  return { kind: 'template', key, title: 'Paper', entity, channel: 'pdf', body: '<p>Paper</p>' }
}
