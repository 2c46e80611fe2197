import type { Scenarios } from '#tests/functional/contract/scenario'

const PROBE = '/plugins/probe/'

export const pluginScenarios: Scenarios = {
  'plugins.index': async ({ api }) => api.get('/plugins/'),
  'plugins.show': async ({ api }) => api.get(PROBE),
  'plugins.enable': async ({ api }) => api.post(`${PROBE}enable/`),
  'plugins.disable': async ({ api }) => api.post(`${PROBE}disable/`),
  'kpis.index': async ({ api }) => {
    await api.post(`${PROBE}enable/`)
    return api.get('/kpis/')
  },
  'kpis.show': async ({ api }) => {
    await api.post(`${PROBE}enable/`)
    return api.get('/kpis/probe.pokes/')
  },
  'plugins.settings.show': async ({ api }) => {
    await api.post(`${PROBE}enable/`)
    return api.get(`${PROBE}settings/`)
  },
  'plugins.settings.update': async ({ api }) => {
    await api.post(`${PROBE}enable/`)
    return api.patch(`${PROBE}settings/`, { greeting: 'Good day' })
  },
}
