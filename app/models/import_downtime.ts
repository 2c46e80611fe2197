import { v7 } from 'uuid'
import type { Actor } from '#platform/events/actor'
import type { Changes, JournalEntry } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type StatusChange = { id: string; before: unknown; after: unknown }
type Event = { id: string; equipment_id: string; starts_at: string; ends_at: string | null }

/**
 * The downtime log follows the status an import sets, as it follows one set by hand: two statements for any
 * number of pieces. @returns entries for the journal
 */
export async function followStatuses(changes: StatusChange[], by: Actor): Promise<JournalEntry[]> {
  const down = changes
    .filter(({ before, after }) => after === 'shutdown' && before !== 'shutdown')
    .map(({ id }) => id)
  const up = changes
    .filter(({ before, after }) => before === 'shutdown' && after !== 'shutdown')
    .map(({ id }) => id)
  const opened = down.length
    ? await tenant.query<Event>(OPEN, [down.map(() => v7()), down, by.id])
    : []
  const closed = up.length ? await tenant.query<Event>(CLOSE, [up]) : []
  return [
    ...opened.map((event) => entry(event, 'created')),
    ...closed.map((event) => entry(event, 'updated')),
  ]
}

const OPEN = `
  INSERT INTO downtime_events (id, equipment_id, reason, starts_at, created_by)
  SELECT n.id, n.equipment_id, 'Status set to shut down', now(), $3 FROM unnest($1::uuid[], $2::uuid[]) AS n (id, equipment_id)
  WHERE NOT EXISTS (SELECT FROM downtime_events d WHERE d.equipment_id = n.equipment_id AND d.ends_at IS NULL)
  RETURNING id, equipment_id, starts_at, ends_at`

const CLOSE = `
  UPDATE downtime_events SET ends_at = greatest(now(), starts_at), row_version = row_version + 1, updated_at = now()
  WHERE equipment_id = ANY($1::uuid[]) AND ends_at IS NULL
  RETURNING id, equipment_id, starts_at, ends_at`

function entry(
  { id, equipment_id, starts_at, ends_at }: Event,
  action: 'created' | 'updated'
): JournalEntry {
  const changes: Changes =
    action === 'created' ? { starts_at: [null, starts_at] } : { ends_at: [null, ends_at] }
  return { entity: 'downtime_event', recordId: id, action, changes, payload: { equipment_id } }
}
