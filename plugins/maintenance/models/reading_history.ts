import { tenant } from '#platform/tenancy/tenant_scope'
import type { MeterFacts, ReadingEvent } from '#plugins/maintenance/engine/history'
import type { ScheduleFacts } from '#plugins/maintenance/models/target_facts'
import type { TargetRow } from '#plugins/maintenance/models/target_rows'

/** `since`: where the readings that are known begin, of meters that have more. */
type Read = {
  events: ReadingEvent[]
  meters: Record<string, MeterFacts>
  window: number
  since?: Date
}
type Wanted = { target: string; equipment: string; keys: string[] }
type Row = {
  target_id: string
  meter_key: string
  rollover_at: number | null
  average_window: number
  value: number | null
  at: Date | null
  /** Counted from the latest. */
  place: number | null
}

/** Of a meter that is read every minute: what a condition can look back on. */
const MOST = 2_000

/** The latest of each meter, corrected ones as they were corrected. */
const READINGS = `
  SELECT w.target_id, m.key AS meter_key, m.rollover_at::float, m.average_window, r.value, r.at, r.place::int
  FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS w (target_id, equipment_id, meter_key)
  JOIN meters m ON m.equipment_id = w.equipment_id AND m.key = w.meter_key AND m.deleted_at IS NULL
  LEFT JOIN LATERAL (
    SELECT r.id, r.value::float AS value, r.at, row_number() OVER (ORDER BY r.at DESC, r.id DESC) AS place FROM meter_readings r
    WHERE r.meter_id = m.id AND NOT EXISTS (SELECT FROM meter_readings c WHERE c.supersedes = r.id)
    ORDER BY r.at DESC, r.id DESC LIMIT ${MOST}
  ) r ON true
  ORDER BY w.target_id, r.at, r.id`

/** What the meters that triggers listen to have shown, by target. */
export async function readingsOf(
  targets: TargetRow[],
  schedules: ReadonlyMap<string, ScheduleFacts>
): Promise<Map<string, Read>> {
  const wanted = targets.flatMap((target) => wantedBy(target, schedules.get(target.schedule_id)!))
  const read = new Map<string, Read>()
  if (!wanted.length) return read
  const each = wanted.flatMap(({ target, equipment, keys }) =>
    keys.map((key) => [target, equipment, key])
  )
  const rows = await tenant.query<Row>(
    READINGS,
    [0, 1, 2].map((column) => each.map((values) => values[column]))
  )
  for (const row of rows) take(row, read)
  return read
}

function wantedBy({ id, equipment_id: equipment }: TargetRow, schedule: ScheduleFacts): Wanted[] {
  const keys = schedule.triggers!.flatMap((each) => (each.type === 'calendar' ? [] : [each.meter]))
  return keys.length ? [{ target: id, equipment, keys: [...new Set(keys)] }] : []
}

function take(row: Row, read: Map<string, Read>) {
  const { target_id: id, meter_key: meter, value, at } = row
  const known = read.get(id) ?? { events: [], meters: {}, window: 0 }
  known.meters[meter] = { rollover: row.rollover_at }
  known.window = Math.max(known.window, row.average_window)
  if (value !== null && at)
    known.events.push({ type: 'reading', meter, value, at: at.toISOString() })
  // What was crossed before the first that is known was decided long ago.
  if (row.place === MOST) known.since = new Date(at!.getTime() + 1)
  read.set(id, known)
}
