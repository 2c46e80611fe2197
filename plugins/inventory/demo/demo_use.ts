import Equipment from '#models/equipment'
import Task from '#models/task'
import type { KeptPart } from '#plugins/inventory/demo/demo_store'
import { spareParts } from '#plugins/inventory/models/part_lists'
import { moveStock } from '#plugins/inventory/models/stock_movement'
import StockReservation from '#plugins/inventory/models/stock_reservation'
import type { Actor } from '#platform/events/actor'

const MACHINES = 12
const TASKS = 18

/** Spare parts of some equipment, and what open tasks need or have got. */
export async function useParts(parts: KeptPart[], by: Actor) {
  for (const kind of ['elevator', 'escalator', 'hvac_unit'] as const) {
    const fitting = parts.filter((part) => part.kind === kind)
    const common = fitting.filter(({ min }) => Number(min) >= 6)
    const machines = await Equipment.query()
      .where('equipment_type', kind)
      .whereNull('deleted_at')
      .orderBy('equipment_number')
      .limit(MACHINES)
    for (const [at, { id }] of machines.entries()) await build(id, pick(fitting, at, 4), by)
    await work(kind, common, by)
  }
}

function build(equipmentId: string, parts: KeptPart[], by: Actor) {
  const list = parts.map(({ id }, at) => ({ partId: id, quantity: String(1 + (at % 3)) }))
  return spareParts.replace(equipmentId, list, by)
}

/** In turns: only planned, reserved, reserved and partly handed out, issued right away. */
async function work(kind: string, parts: KeptPart[], by: Actor) {
  const tasks = await Task.query()
    .whereIn('equipment_id', Equipment.query().where('equipment_type', kind).select('id'))
    .whereIn('status_category', ['backlog', 'active'])
    .whereNull('deleted_at')
    .orderBy('id')
    .limit(TASKS)
  for (const [at, { id: taskId }] of tasks.entries()) {
    const { id: partId, locationId } = parts[at % parts.length]
    const need = { taskId, partId, locationId, quantity: '1' }
    if (at % 4 === 3) await moveStock({ ...need, kind: 'issue' }, by)
    else await StockReservation.make({ ...need, state: at % 4 ? 'reserved' : 'planned' }, by)
  }
}

function pick<T>(list: T[], from: number, count: number): T[] {
  return Array.from({ length: count }, (_, at) => list[(from + at) % list.length])
}
