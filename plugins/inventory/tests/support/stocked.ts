import { fresh, type Stage } from '#tests/functional/contract/scenario'

/** A part, and where five of it lie. */
export async function stocked({ api }: Pick<Stage, 'api'>) {
  const part = await api.create('/parts/', { part_number: fresh('P'), name: 'Filter' })
  const place = await api.create('/stock-locations/', { name: fresh('Store') })
  const location = { part_id: part.id as string, location_id: place.id as string }
  const receipt = { ...location, kind: 'receipt', quantity: '5', unit_cost: '1.50' }
  return { location, movement: await api.create('/stock/movements/', receipt) }
}
