import { v7 } from 'uuid'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Because } from '#plugins/maintenance/engine/because'
import type { Decision } from '#plugins/maintenance/models/target_occurrences'
import type { TargetRow } from '#plugins/maintenance/models/target_rows'

export type KeptOccurrence = {
  id: string
  state: string
  task_id: string | null
  due_at: Date
  raise_at: Date
  because: Because
}

const ROW = `
  SELECT id, state, task_id, due_at, raise_at, because FROM occurrences WHERE target_id = $1 AND occurrence_key = $2`

/** One that is not kept yet is written down as planned, so that it can be changed. */
const KEEP = `
  INSERT INTO occurrences (id, schedule_id, target_id, equipment_id, occurrence_key, state, planned_at, due_at, raise_at,
    because, interval_days) VALUES ($1, $2, $3, $4, $5, 'planned', $6, $7, $8, $9, $10)`

const SKIP = `
  UPDATE occurrences SET state = 'skipped', closed_at = $2, reason = $3, excused = $4, by_id = $5, updated_at = now() WHERE id = $1`

const MOVE = `
  UPDATE occurrences SET moved_to = $2, due_at = $2, by_id = $3, updated_at = now(),
    raise_at = CASE state WHEN 'planned' THEN raise_at + ($2::timestamptz - due_at) ELSE raise_at END WHERE id = $1`

/** Rows of occurrences that people change by hand; their target is locked. */
export const keptOccurrences = {
  async find(targetId: string, key: string): Promise<KeptOccurrence | undefined> {
    const [row] = await tenant.query<KeptOccurrence>(ROW, [targetId, key])
    return row
  },

  async plan(target: TargetRow, decision: Decision): Promise<KeptOccurrence> {
    const id = v7()
    const { because, due_at: due, raise_at: raise } = decision.occurrence
    const { id: targetId, schedule_id: scheduleId, equipment_id: equipmentId } = target
    await tenant.query(KEEP, [id, scheduleId, targetId, equipmentId, ...valuesOf(decision)])
    const times = { due_at: new Date(due), raise_at: new Date(raise) }
    return { id, state: 'planned', task_id: null, ...times, because }
  },

  async skip(id: string, { at, reason, excused, by }: Skipping) {
    await tenant.query(SKIP, [id, at, reason, excused, by])
  },

  async move(id: string, due: Date, by: string | null) {
    await tenant.query(MOVE, [id, due, by])
  },
}

type Skipping = { at: Date; reason: string; excused: boolean; by: string | null }

function valuesOf({ occurrence, plannedAt, intervalDays }: Decision) {
  const { key, due_at: due, raise_at: raise, because } = occurrence
  return [key, plannedAt, due, raise, JSON.stringify(because), intervalDays]
}
