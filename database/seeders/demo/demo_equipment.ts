import { DateTime } from 'luxon'
import Equipment from '#models/equipment'
import type { Actor } from '#platform/events/actor'
import type { Dice } from '#database/seeders/demo/dice'
import type { Site } from '#database/seeders/demo/demo_places'

type Draft = {
  name: string
  equipment_type: string
  manufacturer: string
  model: string
  capacity?: number
  speed?: number
  custom: object
}
type Context = { by: Actor; dice: Dice; sites: Site[] }

const KINDS = { elevator: elevatorDraft, escalator: escalatorDraft, hvac_unit: hvacDraft }
const PREFIX = { elevator: 'EL', escalator: 'ES', hvac_unit: 'HV' }

export type DemoEquipment = {
  id: string
  name: string
  kind: keyof typeof KINDS
  facilityId: string
}

/** 240 elevators, 80 escalators and 180 HVAC units, spread over the sites that would have them. */
export async function installEquipment(context: Context): Promise<DemoEquipment[]> {
  const counts = { elevator: 240, escalator: 80, hvac_unit: 180 }
  const installed: DemoEquipment[] = []
  for (const kind of Object.keys(counts) as (keyof typeof KINDS)[]) {
    for (let at = 1; at <= counts[kind]; at++) installed.push(await install(kind, at, context))
  }
  return installed
}

async function install(
  kind: keyof typeof KINDS,
  at: number,
  { by, dice, sites }: Context
): Promise<DemoEquipment> {
  const fitting =
    kind === 'escalator'
      ? sites.filter(({ isStation, code }) => isStation || code === 'NBP-CONF')
      : sites
  const site = dice.pick(fitting)
  const equipment = new Equipment()
  await equipment.accept(
    { ...KINDS[kind](at, dice), ...common(kind, at, dice), facility_id: site.id },
    'create',
    by
  )
  await equipment.store('created', by)
  return { id: equipment.id, name: equipment.name, kind, facilityId: site.id }
}

function common(kind: keyof typeof KINDS, at: number, dice: Dice) {
  const installed = DateTime.utc().minus({ days: dice.between(200, 12_000) })
  return {
    equipment_number: `${PREFIX[kind]}-${String(at).padStart(4, '0')}`,
    serial_number: `${dice.between(10, 99)}${String.fromCharCode(65 + dice.between(0, 25))}${dice.between(10_000, 99_999)}`,
    installation_date: installed.toISODate(),
    status: dice.chance(0.93) ? 'operational' : dice.pick(['degraded', 'maintenance']),
    criticality: dice.pick(['A', 'B', 'B', 'B', 'C', 'C']),
  }
}

function elevatorDraft(at: number, dice: Dice): Draft {
  const floors = dice.between(2, 12)
  const drive = dice.pick(['traction', 'traction', 'hydraulic', 'mrl'])
  const usage = dice.pick(['passenger', 'passenger', 'passenger', 'freight', 'service'])
  return {
    name: `${{ passenger: 'Passenger', freight: 'Freight', service: 'Service' }[usage as 'passenger']} elevator ${at}`,
    equipment_type: 'elevator',
    ...dice.pick([
      { manufacturer: 'Otis', model: 'Gen2' },
      { manufacturer: 'Schindler', model: '3300' },
      { manufacturer: 'KONE', model: 'MonoSpace 500' },
      { manufacturer: 'TK Elevator', model: 'evolution' },
      { manufacturer: 'Mitsubishi', model: 'NEXIEZ' },
    ]),
    custom: {
      capacity_lbs: dice.between(8, 24) * (usage === 'passenger' ? 250 : 500),
      speed_fpm:
        drive === 'hydraulic' ? dice.pick([100, 125, 150]) : dice.pick([200, 350, 500, 700]),
      travel_ft: floors * 12,
      floors,
      drive,
      usage,
      certificate_number: `MD-${dice.between(20_000, 99_999)}`,
      certificate_expiry: DateTime.utc()
        .plus({ days: dice.between(-40, 330) })
        .toISODate(),
      last_inspection: DateTime.utc()
        .minus({ days: dice.between(10, 360) })
        .toISODate(),
    },
  }
}

function escalatorDraft(at: number, dice: Dice): Draft {
  return {
    name: `Escalator ${at}`,
    equipment_type: 'escalator',
    ...dice.pick([
      { manufacturer: 'Schindler', model: '9300' },
      { manufacturer: 'KONE', model: 'TravelMaster 110' },
      { manufacturer: 'Otis', model: 'Link' },
    ]),
    custom: {
      rise_ft: dice.between(12, 40),
      step_width_in: dice.pick([24, 32, 40]),
      speed_fpm: dice.pick([90, 100]),
      inclination: dice.pick([30, 35]),
      direction: dice.pick(['up', 'down', 'reversible']),
      outdoor: dice.chance(0.3),
      certificate_expiry: DateTime.utc()
        .plus({ days: dice.between(-20, 330) })
        .toISODate(),
      last_inspection: DateTime.utc()
        .minus({ days: dice.between(10, 360) })
        .toISODate(),
    },
  }
}

function hvacDraft(at: number, dice: Dice): Draft {
  const kind = dice.pick(['rooftop', 'split', 'chiller', 'air_handler', 'heat_pump'] as const)
  const title = {
    rooftop: 'Rooftop unit',
    split: 'Split system',
    chiller: 'Chiller',
    air_handler: 'Air handler',
    heat_pump: 'Heat pump',
  }[kind]
  return {
    name: `${title} ${at}`,
    equipment_type: 'hvac_unit',
    ...dice.pick([
      { manufacturer: 'Carrier', model: '48FC' },
      { manufacturer: 'Trane', model: 'Voyager' },
      { manufacturer: 'Daikin', model: 'Rebel' },
      { manufacturer: 'York', model: 'Sun Choice' },
    ]),
    custom: {
      unit_kind: kind,
      cooling_tons: dice.between(3, 80),
      airflow_cfm: dice.between(10, 240) * 100,
      refrigerant: dice.pick(['r410a', 'r454b', 'r134a']),
      voltage: dice.pick([208, 460]),
      filter_changed: DateTime.utc()
        .minus({ days: dice.between(5, 120) })
        .toISODate(),
    },
  }
}
