import { v7 } from 'uuid'
import { labelled } from '#plugins/inventory/models/plain_records'
import { E_CONFLICT, E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

export type BuiltIn = {
  partId: string
  quantity: string
  reference?: string | null
  note?: string | null
}

type Kept = { id: string; part_id: string; quantity: string }

/** What is built into a piece of equipment, with how much of each is available anywhere. */
export class EquipmentParts {
  constructor(private equipmentId: string) {}

  list() {
    return tenant.query(LIST, [this.equipmentId])
  }

  /** @throws E_VALIDATION for a part that is not there, E_CONFLICT for one that is in the same place already */
  async add({ partId, quantity, reference, note }: BuiltIn, by: Actor): Promise<string> {
    const values = [
      v7(),
      this.equipmentId,
      partId,
      quantity,
      reference ?? null,
      note ?? null,
      by.id,
    ]
    const known = await tenant.query('SELECT FROM parts WHERE id = $1 AND deleted_at IS NULL', [
      partId,
    ])
    if (!known.length)
      throw new E_VALIDATION().withDetails({ part_id: ['does not exist, or you may not see it'] })
    const [row] = await tenant.query<Kept>(ADD, values)
    const message = 'is listed at this place already'
    if (!row) throw new E_CONFLICT(`The part ${message}`).withDetails({ part_id: [message] })
    this.tell('part_added', row, by)
    return row.id
  }

  /** @throws E_NOT_FOUND */
  async remove(id: string, by: Actor) {
    const [row] = await tenant.query<Kept>(REMOVE, [id, this.equipmentId])
    if (!row) throw new E_NOT_FOUND()
    this.tell('part_removed', row, by)
  }

  private tell(action: string, { part_id, quantity }: Kept, by: Actor) {
    const payload = { part_id, quantity }
    journal([{ entity: 'equipment', recordId: this.equipmentId, action, payload }], by)
  }
}

const LIST = `
  SELECT b.id, b.part_id, ${labelled('p', `p.name || ' (' || p.part_number || ')'`)} AS part, p.unit,
    b.quantity::text, b.reference, b.note, quantity_available(p)::text AS available, stock_state(p) AS stock_state
  FROM equipment_parts b JOIN parts p ON p.id = b.part_id AND p.deleted_at IS NULL
  WHERE b.equipment_id = $1 ORDER BY p.name, b.reference, b.id`

const ADD = `
  INSERT INTO equipment_parts (id, equipment_id, part_id, quantity, reference, note, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (equipment_id, part_id, coalesce(reference, '')) DO NOTHING RETURNING id, part_id, quantity::text`

const REMOVE = `
  DELETE FROM equipment_parts WHERE id = $1 AND equipment_id = $2 RETURNING id, part_id, quantity::text`
