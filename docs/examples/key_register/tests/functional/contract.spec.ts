import { contractSuite } from 'fieldrino/tests/kit/contract_suite'

contractSuite(
  { id: 'key_register' },
  {
    samples: { keys: ({ fresh }) => ({ key_number: fresh('K'), name: 'Front door' }) },
    scenarios: {
      'keys.hand_out': async ({ api }) => {
        const key = await api.create('/keys/', { key_number: 'OUT-1', name: 'Cellar' })
        return api.post(`/keys/${key.id}/hand-out/`, { held_by: 'Pat' })
      },
      'keys.take_back': async ({ api }) => {
        const key = await api.create('/keys/', { key_number: 'OUT-2', name: 'Roof' })
        await api.post(`/keys/${key.id}/hand-out/`, { held_by: 'Pat' })
        return api.post(`/keys/${key.id}/take-back/`)
      },
    },
  }
)
