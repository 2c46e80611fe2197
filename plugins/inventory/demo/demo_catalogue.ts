/** Number, name, unit, price, reorder level, how far it is filled up, which supplier. */
export type DemoPart = {
  number: string
  name: string
  category: string
  unit: string
  price: string
  min: string
  max: string
  supplier: number
  kind: 'elevator' | 'escalator' | 'hvac_unit'
}

type Line = [string, string, string, string, number, number, number]

export const SUPPLIERS = [
  {
    name: 'Liftec Components',
    customer_number: 'K-20418',
    lead_days: 5,
    email: 'orders@liftec.example',
  },
  {
    name: 'Stairway Parts Europe',
    customer_number: '77120',
    lead_days: 12,
    email: 'sales@stairway.example',
  },
  {
    name: 'Nordluft Filter & Antriebe',
    customer_number: 'FR-903',
    lead_days: 3,
    email: 'bestellung@nordluft.example',
  },
]

export const PLACES = [
  { name: 'Main store', shelves: ['Aisle A', 'Aisle B'] },
  { name: 'Harbour depot', shelves: [] },
  { name: 'Van 3', shelves: [] },
]

const LIFTS: Line[] = [
  ['DR-1101', 'Door roller, 56 mm', 'Doors/Rollers', 'pcs', 12.4, 20, 60],
  ['DR-1102', 'Door roller, 70 mm', 'Doors/Rollers', 'pcs', 14.85, 12, 40],
  ['DR-1210', 'Door shoe, felt', 'Doors/Guides', 'pcs', 3.2, 40, 120],
  ['DR-1310', 'Landing door lock', 'Doors/Locks', 'pcs', 86.5, 4, 10],
  ['DR-1405', 'Door drive belt, 2.4 m', 'Doors/Drives', 'pcs', 41.3, 6, 15],
  ['DR-1420', 'Light curtain, 154 beams', 'Doors/Safety', 'set', 315, 2, 5],
  ['CA-2101', 'Push button, Braille, illuminated', 'Car/Controls', 'pcs', 28.9, 15, 40],
  ['CA-2130', 'Emergency light, LED, 24 V', 'Car/Lighting', 'pcs', 33.75, 8, 20],
  ['CA-2204', 'Guide shoe liner, 16 mm', 'Car/Guides', 'pcs', 9.6, 24, 60],
  ['SH-3001', 'Suspension rope, 8 mm, 8×19', 'Shaft/Ropes', 'm', 4.15, 200, 600],
  ['SH-3102', 'Overspeed governor rope, 6 mm', 'Shaft/Ropes', 'm', 3.05, 80, 250],
  ['SH-3205', 'Buffer, polyurethane, type A', 'Shaft/Buffers', 'pcs', 52.2, 4, 8],
  ['DV-4010', 'Brake lining set, GMV 140', 'Drive/Brakes', 'set', 148, 3, 8],
  ['DV-4105', 'Encoder, 1024 pulses', 'Drive/Control', 'pcs', 212.4, 2, 4],
  ['EL-5002', 'Contactor, 32 A, 230 V', 'Electrical/Switchgear', 'pcs', 64.1, 6, 15],
  ['EL-5110', 'Emergency battery, 12 V 7 Ah', 'Electrical/Batteries', 'pcs', 23.5, 10, 30],
]

const STAIRS: Line[] = [
  ['ES-6001', 'Step roller, 76 mm', 'Escalator/Rollers', 'pcs', 11.9, 60, 200],
  ['ES-6002', 'Chain roller, 80 mm', 'Escalator/Rollers', 'pcs', 16.2, 40, 120],
  ['ES-6110', 'Comb plate, left', 'Escalator/Combs', 'pcs', 38, 6, 18],
  ['ES-6111', 'Comb plate, centre', 'Escalator/Combs', 'pcs', 34.5, 10, 30],
  ['ES-6204', 'Handrail drive belt', 'Escalator/Handrail', 'pcs', 189, 2, 4],
  ['ES-6300', 'Brush strip, 2 m', 'Escalator/Skirt', 'pcs', 21.75, 12, 40],
]

const AIR: Line[] = [
  ['HV-7001', 'Pocket filter F7, 592×592', 'Air handling/Filters', 'pcs', 31.4, 24, 80],
  ['HV-7002', 'Panel filter G4, 592×592', 'Air handling/Filters', 'pcs', 9.85, 30, 120],
  ['HV-7010', 'HEPA filter H13, 610×610', 'Air handling/Filters', 'pcs', 164, 4, 10],
  ['HV-7103', 'V-belt SPA 1250', 'Air handling/Belts', 'pcs', 14.6, 10, 30],
  ['HV-7104', 'V-belt SPB 2000', 'Air handling/Belts', 'pcs', 22.3, 8, 24],
  ['HV-7201', 'Bearing, UCP 208', 'Air handling/Bearings', 'pcs', 27.9, 6, 16],
  ['HV-7305', 'Damper actuator, 24 V, 10 Nm', 'Air handling/Actuators', 'pcs', 118.5, 3, 8],
  ['HV-7410', 'Condensate pump', 'Air handling/Pumps', 'pcs', 74.2, 3, 8],
  ['HV-7502', 'Refrigerant R-32', 'Air handling/Refrigerants', 'kg', 26.5, 20, 60],
]

const of = (lines: Line[], supplier: number, kind: DemoPart['kind']): DemoPart[] =>
  lines.map(([number, name, category, unit, price, min, max]) => {
    const amounts = { price: String(price), min: String(min), max: String(max) }
    return { number, name, category, unit, supplier, kind, ...amounts }
  })

export const CATALOGUE: DemoPart[] = [
  ...of(LIFTS, 0, 'elevator'),
  ...of(STAIRS, 1, 'escalator'),
  ...of(AIR, 2, 'hvac_unit'),
]
