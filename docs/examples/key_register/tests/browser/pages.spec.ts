import { pageSuite } from 'fieldrino/tests/kit/page_suite'

pageSuite(
  { id: 'key_register' },
  ['/keys-out', '/keys', '/keys/new', '/keys/:key', '/facilities/:facility'],
  {
    settle: async (screen) => {
      const facility = await screen.create('/facilities/', { name: 'Harbour House' })
      const about = { key_number: 'K-1', name: 'Front door', facility_id: facility.id }
      const key = await screen.create('/keys/', about)
      await screen.create(`/keys/${key.id}/hand-out/`, { held_by: 'Pat' })
      return { key: key.id, facility: facility.id }
    },
  }
)
