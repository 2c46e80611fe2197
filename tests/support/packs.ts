import { Pack } from '#platform/packs/pack'
import { packShelf } from '#platform/packs/pack_shelf'
import type { Definition, FieldSchema } from '#platform/definitions/types'

const text = (en: string, de: string, more: object = {}): FieldSchema => ({
  type: 'string',
  title: { en, de },
  maxLength: 80,
  ...more,
})

const crane = (properties: Record<string, FieldSchema>, fields: string[]): Definition => ({
  kind: 'entity',
  key: 'equipment.dock_crane',
  title: { en: 'Dock crane', de: 'Hafenkran' },
  schema: { type: 'object', properties },
  layout: [{ section: { en: 'Crane', de: 'Kran' }, fields }],
})

const check = (key: string, title: string): Definition => ({
  kind: 'form',
  key,
  title: { en: title, de: `${title} (de)` },
  mode: 'checklist',
  schema: {
    type: 'object',
    properties: { hook: { 'type': 'string', 'enum': ['pass', 'flag', 'fail'], 'x-result': true } },
  },
  layout: [{ section: { en: 'Hook', de: 'Haken' }, items: [{ field: 'hook' }] }],
})

/** Two versions of one pack: the second renames a field, limits another, adds one, drops a form and adds one. */
const VERSIONS: Record<string, Definition[]> = {
  '1.0.0': [
    crane({ load: text('Load', 'Last'), owner: text('Owner', 'Eigentümer') }, ['load', 'owner']),
    check('dock_crane_daily', 'Daily check'),
    check('dock_crane_old', 'Old check'),
  ],
  '2.0.0': [
    crane(
      {
        load: text('Rated load', 'Nennlast'),
        owner: text('Owner', 'Eigentümer', { maxLength: 120 }),
        reach: text('Reach', 'Ausladung'),
      },
      ['load', 'owner', 'reach']
    ),
    check('dock_crane_daily', 'Check before each shift'),
    check('dock_crane_yearly', 'Yearly check'),
  ],
}

export const DOCK = 'dock_cranes'

/** What `putPack` calls a later version of the elevators, whose views of entrapments are in another order. */
export const LATER_ELEVATORS = 'elevators'

/** Puts a version of the fixture, or later elevators, on the shelf of this process. @returns what takes it away */
export function putPack(version: string) {
  return version === LATER_ELEVATORS ? putLaterElevators() : putDockCranes(version)
}

function putLaterElevators() {
  const { manifest, documents, views } = packShelf.find('elevators')
  const later = views.map((view) =>
    view.entity === 'elevator_entrapment' ? { ...view, sort: '-number' } : view
  )
  return packShelf.put(new Pack({ ...manifest, version: '1.1.0' }, documents, later))
}

function putDockCranes(version: string) {
  const manifest = {
    key: DOCK,
    version,
    title: { en: 'Dock cranes', de: 'Hafenkräne' },
    description: { en: 'Cranes of a dock', de: 'Kräne eines Hafens' },
    icon: 'i-lucide-anchor',
  }
  return packShelf.put(new Pack(manifest, VERSIONS[version]))
}
