import {
  PartReservations,
  type PartNeed,
  type PartOfTask,
} from '#plugins/inventory/contract/part_reservations'
import { moveStock } from '#plugins/inventory/models/stock_movement'
import StockReservation from '#plugins/inventory/models/stock_reservation'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/** The parts of tasks: what other plugins ask by contract. */
export default class TaskParts extends PartReservations {
  plan(need: PartNeed, by: Actor) {
    return this.setAside(need, 'planned', by)
  }

  reserve(need: PartNeed, by: Actor) {
    return this.setAside(need, 'reserved', by)
  }

  async issue(need: PartNeed, by: Actor) {
    return moveStock({ ...(await this.placed(need)), kind: 'issue' }, by, need.key)
  }

  async return(need: PartNeed, by: Actor) {
    return moveStock({ ...(await this.placed(need)), kind: 'return' }, by, need.key)
  }

  async release(taskId: string, by: Actor) {
    const held = await StockReservation.query()
      .where('taskId', taskId)
      .whereIn('state', ['planned', 'reserved', 'kitted'])
      .orderBy('id')
      .forUpdate()
    for (const reservation of held.sort(byLevel)) await reservation.release(by)
  }

  async releaseIfOver(taskId: string, by: Actor) {
    const [over] = await tenant.query(OVER, [taskId])
    if (over) await this.release(taskId, by)
  }

  ofTask(taskId: string) {
    return tenant.query<PartOfTask>(OF_TASK, [taskId])
  }

  async costOf(taskId: string) {
    const [{ cost }] = await tenant.query<{ cost: string }>(COST, [taskId])
    return cost
  }

  private async setAside(need: PartNeed, state: 'planned' | 'reserved', by: Actor) {
    const wish = { ...(await this.placed(need)), key: need.key, state }
    // A savepoint: whoever catches a refusal finds nothing done.
    const { id } = await tenant.transaction(() => StockReservation.make(wish, by))
    return id
  }

  private async placed({ taskId, partId, quantity, locationId }: PartNeed) {
    const place = locationId ?? (await homeOf(partId))
    if (place) return { taskId, partId, quantity, locationId: place }
    const message = 'is nowhere in stock: name a location'
    throw new E_VALIDATION().withDetails({ part_id: [message] })
  }
}

/** Where most of a part is available, else where it is at home. */
async function homeOf(partId: string) {
  const [home] = await tenant.query<{ location_id: string }>(HOME, [partId])
  return home?.location_id
}

/** As those who lock several levels do. */
function byLevel(one: StockReservation, other: StockReservation) {
  const [first, second] = [one, other].map(({ partId, locationId }) => partId + locationId)
  return first < second ? -1 : Number(first > second)
}

const HOME = `
  SELECT location_id FROM (
    SELECT l.location_id, l.on_hand - l.reserved AS available FROM stock_levels l
    JOIN stock_locations s ON s.id = l.location_id AND s.deleted_at IS NULL WHERE l.part_id = $1
    UNION ALL SELECT default_location_id, 0 FROM parts WHERE id = $1 AND default_location_id IS NOT NULL
  ) AS places ORDER BY available DESC, location_id LIMIT 1`

const OVER = `
  SELECT FROM tasks WHERE id = $1 AND (deleted_at IS NOT NULL OR status_category IN ('done', 'void'))`

const OF_TASK = `
  SELECT r.id, r.part_id AS "partId", p.part_number AS "partNumber", p.name, p.unit, r.location_id AS "locationId",
    r.quantity::text, r.issued::text, r.state
  FROM stock_reservations r JOIN parts p ON p.id = r.part_id WHERE r.task_id = $1 ORDER BY r.created_at, r.id`

const COST = `
  SELECT coalesce(-sum(value), 0)::text AS cost FROM stock_movements
  WHERE task_id = $1 AND kind IN ('issue', 'return')`
