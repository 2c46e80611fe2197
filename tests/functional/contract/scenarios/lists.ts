import { fresh, type Scenarios, type Stage } from '#tests/functional/contract/scenario'

const view = ({ api }: Stage) =>
  api.create('/views/', {
    entity: 'equipment',
    title: fresh('View'),
    columns: ['name'],
    filter: [{ path: 'status', op: 'eq', value: 'operational' }],
  })

const change = async ({ api }: Stage) => {
  const { id } = await api.create('/tasks/', { title: fresh('Bulk') })
  return api.post('/tasks/bulk/', {
    action: 'update',
    ids: [id, '01970000-0000-7000-8000-000000000000'],
    values: { priority: 'high' },
  })
}

const changed = async (stage: Stage) => `/bulk-changes/${(await change(stage)).body().data.id}/`

export const listScenarios: Scenarios = {
  'views.index': async (stage) => {
    await view(stage)
    return stage.api.get('/views/?entity=equipment')
  },
  'views.store': ({ api }) => api.post('/views/', { entity: 'task', title: fresh('View') }),
  'views.show': async (stage) => stage.api.get(`/views/${(await view(stage)).id}/`),
  'views.update': async (stage) =>
    stage.api.patch(`/views/${(await view(stage)).id}/`, { title: fresh('View'), group_by: null }),
  'views.merges.store': async (stage) => {
    const { id, title } = await view(stage)
    const wish = { base: { title }, mine: { title: fresh('View') } }
    return stage.api.post(`/views/${id}/merges/`, wish)
  },
  'views.destroy': async (stage) => stage.api.delete(`/views/${(await view(stage)).id}/`),
  'views.restore': async (stage) => {
    const { id } = await view(stage)
    await stage.api.delete(`/views/${id}/`)
    return stage.api.post(`/views/${id}/restore/`)
  },
  'record_points.index': async ({ api }) => {
    await api.create('/facilities/', { name: fresh('Place'), latitude: 48.1, longitude: 11.6 })
    return api.get('/facilities/points/?place=latitude&box=11,48,12,49')
  },
  'list_settings.show': async ({ api }) => api.get('/list-settings/task/'),
  'list_settings.update': async ({ api }) =>
    api.patch('/list-settings/task/', { columns: ['title'], widths: { title: 240 } }),
  'list_settings.destroy': async ({ api }) => api.delete('/list-settings/task/'),
  'hidden_sections.store': async ({ api }) =>
    api.post('/equipment/hidden-sections/', { record: { equipment_type: 'elevator' } }),
  'bulk_changes.store': change,
  'bulk_changes.show': async (stage) => stage.api.get(await changed(stage)),
  'bulk_changes.refusals': async (stage) => stage.api.get(`${await changed(stage)}refusals.csv`),
  'bulk_changes.undo': async (stage) => stage.api.post(`${await changed(stage)}undo/`),
}
