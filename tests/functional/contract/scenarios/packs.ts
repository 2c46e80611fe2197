import type { Scenarios, Stage } from '#tests/functional/contract/scenario'
import { fresh } from '#tests/functional/contract/scenario'
import { archive } from '#tests/support/workbooks'

const PACK = '/packs/facility_management/'

async function crane({ api }: Stage) {
  const key = `equipment.${fresh('crane').replaceAll('-', '_')}`
  const entity = { kind: 'entity', key, title: 'Crane', schema: { type: 'object', properties: {} } }
  const file = await archive({ [`entity/${key}.json`]: JSON.stringify(entity) })
  return api.upload('/config/import/').file('file', file, { filename: 'configuration.zip' })
}

export const packScenarios: Scenarios = {
  'packs.index': async ({ api }) => api.get('/packs/'),
  'packs.show': async ({ api }) => api.get('/packs/elevators/'),
  'packs.plan': async ({ api }) => api.post('/packs/elevators/plan/'),
  'packs.install': async ({ api }) => api.post(`${PACK}install/`),
  'packs.uninstall': async ({ api }) => {
    await api.post(`${PACK}install/`)
    return api.delete(PACK)
  },
  'config.export': async (stage) => {
    await crane(stage)
    return stage.api.post('/config/export/')
  },
  'config.import': crane,
}
