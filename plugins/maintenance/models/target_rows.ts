import { tenant } from '#platform/tenancy/tenant_scope'

/** A schedule on one piece of equipment. */
export type TargetRow = {
  id: string
  schedule_id: string
  equipment_id: string
  facility_id: string | null
  /** Occurrences before it are settled for good. */
  since: Date
  /** Occurrences before it are decided and kept. */
  settled_at: Date
  /** The equipment is gone or retired: nothing is raised for it. */
  is_gone: boolean
}

const COLUMNS = `t.id, t.schedule_id, t.equipment_id, t.since, t.settled_at`

const WITH_PLACE = (picked: string) => `
  WITH picked AS (${picked})
  SELECT p.*, q.facility_id, q.deleted_at IS NOT NULL OR q.status = 'retired' AS is_gone
  FROM picked p JOIN equipment q ON q.id = p.equipment_id ORDER BY p.id`

/** Several workers take different ones; what somebody is changing waits for the next look. */
const DUE = WITH_PLACE(`
  SELECT ${COLUMNS} FROM schedule_targets t WHERE t.next_raise_at <= $1
  ORDER BY t.next_raise_at, t.id LIMIT $2 FOR UPDATE SKIP LOCKED`)

const NAMED = WITH_PLACE(`
  SELECT ${COLUMNS} FROM schedule_targets t WHERE t.id = ANY($1::uuid[]) AND t.removed_at IS NULL
  ORDER BY t.id FOR UPDATE`)

const PLAIN = WITH_PLACE(`
  SELECT ${COLUMNS} FROM schedule_targets t WHERE t.id = ANY($1::uuid[])`)

/** As the keys of new occurrences hold them: others may decide on targets of the same schedule, nobody may save it. */
const HOLD = `
  SELECT FROM maintenance_schedules WHERE id IN (SELECT schedule_id FROM schedule_targets WHERE id = ANY($1::uuid[]))
  ORDER BY id FOR KEY SHARE`

const HOLD_FREE = `
  SELECT id FROM maintenance_schedules WHERE id = ANY($1::uuid[]) FOR KEY SHARE SKIP LOCKED`

/**
 * Targets of schedules, locked where they are about to be changed: whoever decides on one has it alone. Whoever saves
 * a schedule has it before its targets, so it is held before them here, too, or not waited for.
 */
export const targetRows = {
  async due(now: Date, limit: number) {
    const targets = await tenant.query<TargetRow>(DUE, [now, limit])
    if (!targets.length) return targets
    const schedules = [...new Set(targets.map((each) => each.schedule_id))]
    const free = await tenant.query<{ id: string }>(HOLD_FREE, [schedules])
    const held = new Set(free.map(({ id }) => id))
    return targets.filter((each) => held.has(each.schedule_id))
  },

  /** In the order of their ids, so that two who want several do not wait for each other. */
  async locked(ids: string[]) {
    await tenant.query(HOLD, [ids])
    return tenant.query<TargetRow>(NAMED, [ids])
  },

  read(ids: string[]) {
    return tenant.query<TargetRow>(PLAIN, [ids])
  },

  async isAnyDue(now: Date) {
    const rows = await tenant.query(
      'SELECT FROM schedule_targets WHERE next_raise_at <= $1 LIMIT 1',
      [now]
    )
    return rows.length > 0
  },
}
