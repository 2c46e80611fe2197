import { v7 } from 'uuid'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

const NOTE = `
  INSERT INTO schedule_pauses (id, schedule_id, type, at, by_id)
  SELECT $1, $2, $3, $5::timestamptz, $4 WHERE $3 IS DISTINCT FROM coalesce(
    (SELECT type FROM schedule_pauses WHERE schedule_id = $2 ORDER BY at DESC, id DESC LIMIT 1), 'resumed')`

/** When a schedule stood still. Being switched off is a pause, too. */
export class SchedulePauses {
  constructor(private readonly scheduleId: string) {}

  /** Saying twice what is so already is saying nothing. */
  async note(isActive: boolean, by: Actor, at = new Date()) {
    const type = isActive ? 'resumed' : 'paused'
    await tenant.query(NOTE, [v7(), this.scheduleId, type, by.id, at])
  }
}
