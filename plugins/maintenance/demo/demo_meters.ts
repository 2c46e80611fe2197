import { DateTime } from 'luxon'
import Equipment from '#models/equipment'
import type { Actor } from '#platform/events/actor'
import Meter from '#plugins/maintenance/models/meter'
import { MeterReadings } from '#plugins/maintenance/models/meter_readings'

const ESCALATORS = 6
const WEEKS = 10

/** Hours that some escalators have run, read once a week; each runs a little more than the one before. */
export async function readHours(by: Actor) {
  const escalators = await Equipment.query()
    .where('equipment_type', 'escalator')
    .whereNull('deleted_at')
    .orderBy('equipment_number')
    .limit(ESCALATORS)
  for (const [at, { id }] of escalators.entries()) {
    const meter = new Meter()
    const named = { title: 'Running hours', key: 'runtime_hours', unit: 'h', kind: 'counter' }
    await meter.accept({ ...named, equipment_id: id }, 'create', by)
    await meter.store('created', by)
    await new MeterReadings(meter).add(readings(1_200 * (at + 1), 84 + at * 6), 'manual', by)
  }
}

function readings(first: number, weekly: number) {
  const begin = DateTime.utc()
    .startOf('hour')
    .minus({ weeks: WEEKS - 1 })
  return Array.from({ length: WEEKS }, (_, week) => ({
    value: first + week * weekly,
    at: begin.plus({ weeks: week }),
  }))
}
