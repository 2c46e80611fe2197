import Facility from '#models/facility'
import type { Actor } from '#platform/events/actor'

type Place = {
  name: string
  type: string
  code?: string
  address?: string
  city?: string
  latitude?: number
  longitude?: number
  below?: Place[]
}

const floors = (count: number): Place[] =>
  Array.from({ length: count }, (_, at) => ({
    name: at === 0 ? 'Ground floor' : `Floor ${at}`,
    type: 'floor',
  }))

const building = (name: string, code: string, count: number): Place => ({
  name,
  type: 'building',
  code,
  below: [...floors(count), { name: 'Plant room', type: 'room' }],
})

/** Three trees of different kinds: a hospital, an office park, a transit line. */
const TREES: Place[] = [
  {
    name: 'Harbor Medical Center',
    type: 'facility',
    code: 'HMC',
    address: '1400 Bayfront Avenue',
    city: 'Baltimore',
    latitude: 39.2833,
    longitude: -76.5986,
    below: [
      building('Main hospital', 'HMC-MAIN', 9),
      building('Outpatient pavilion', 'HMC-OUT', 4),
      building('Parking garage', 'HMC-PARK', 5),
      building('Research tower', 'HMC-RES', 7),
    ],
  },
  {
    name: 'Northgate Business Park',
    type: 'facility',
    code: 'NBP',
    address: '8 Northgate Loop',
    city: 'Columbia',
    latitude: 39.2037,
    longitude: -76.861,
    below: [
      building('One Northgate', 'NBP-1', 6),
      building('Two Northgate', 'NBP-2', 6),
      building('Conference center', 'NBP-CONF', 3),
      building('Data hall', 'NBP-DATA', 2),
    ],
  },
  {
    name: 'Riverside Transit Line',
    type: 'location',
    code: 'RTL',
    city: 'Annapolis',
    latitude: 38.9784,
    longitude: -76.4922,
    below: ['Ferry Terminal', 'Market Square', 'Old Mill', 'University', 'Stadium', 'Airport'].map(
      (name, at) => ({
        name: `${name} station`,
        type: 'facility',
        code: `RTL-${at + 1}`,
        below: [
          { name: 'Concourse', type: 'floor' },
          { name: 'Platform', type: 'floor' },
        ],
      })
    ),
  },
]

export type Site = { id: string; name: string; code: string; isStation: boolean }

/** Builds the trees. @returns the buildings and stations equipment stands in */
export async function settlePlaces(by: Actor): Promise<Site[]> {
  const sites: Site[] = []
  for (const tree of TREES) await settle(tree, null, { by, sites })
  return sites
}

async function settle(
  place: Place,
  parentId: string | null,
  context: { by: Actor; sites: Site[] }
) {
  const { name, type, below = [], ...facts } = place
  const { code } = facts
  const facility = new Facility()
  await facility.accept(
    { name, facility_type: type, ...facts, country: 'US', parent_id: parentId },
    'create',
    context.by
  )
  await facility.store('created', context.by)
  if (code && below.length && below[0].type === 'floor') {
    context.sites.push({ id: facility.id, name, code, isStation: code.startsWith('RTL') })
  }
  for (const child of below) await settle(child, facility.id, context)
}
