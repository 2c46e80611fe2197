import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

type Place = { partId: string; locationId: string; taskId?: string | null }

/**
 * Holds what a movement points at until the unit ends, and before its level is locked: a foreign key would ask for
 * the same afterwards, and wait for whoever edits the part and waits for the level. @throws E_VALIDATION
 * @returns the part's price per unit, a decimal or null
 */
export async function holdReferences({ partId, locationId, taskId }: Place) {
  if (taskId) await hold('tasks', 'task_id', taskId)
  const part = await hold<{ unit_price: string | null }>('parts', 'part_id', partId)
  await hold('stock_locations', 'location_id', locationId)
  return part.unit_price
}

async function hold<Row>(table: keyof typeof HOLD, path: string, id: string): Promise<Row> {
  const [row] = await tenant.query<Row>(HOLD[table], [id])
  if (row) return row
  throw new E_VALIDATION().withDetails({ [path]: ['does not exist, or you may not see it'] })
}

const HOLD = {
  tasks: 'SELECT id FROM tasks WHERE id = $1 AND deleted_at IS NULL FOR KEY SHARE',
  parts: 'SELECT unit_price::text FROM parts WHERE id = $1 AND deleted_at IS NULL FOR KEY SHARE',
  stock_locations:
    'SELECT id FROM stock_locations WHERE id = $1 AND deleted_at IS NULL FOR KEY SHARE',
}
