import { tenant } from '#platform/tenancy/tenant_scope'
import { sayWhy } from '#plugins/maintenance/models/occurrence_reason'
import { Raising, SYSTEM } from '#plugins/maintenance/models/raising'

type Row = {
  id: string
  target_id: string
  occurrence_key: string
  state: string
  raised_at: Date
  task_state: 'completed' | 'skipped' | 'raised'
  reason: string | null
  closed_at: Date | null
}

/** Schedules, then targets: the order of whoever saves a schedule, and of whoever raises. */
const SCHEDULES = `
  SELECT FROM maintenance_schedules s
  WHERE s.id IN (SELECT o.schedule_id FROM occurrences o WHERE o.task_id = ANY($1::uuid[])) ORDER BY s.id FOR KEY SHARE`

const TARGETS = `
  SELECT FROM schedule_targets t
  WHERE t.id IN (SELECT o.target_id FROM occurrences o WHERE o.task_id = ANY($1::uuid[])) ORDER BY t.id FOR UPDATE`

const STANDS = `
  SELECT o.id, o.target_id, o.occurrence_key, o.state, o.raised_at,
    CASE WHEN t.deleted_at IS NOT NULL OR t.status_category = 'void' THEN 'skipped'
      WHEN t.status_category = 'done' THEN 'completed' ELSE 'raised' END AS task_state,
    CASE WHEN t.deleted_at IS NOT NULL THEN 'The task was deleted' ELSE 'The task was cancelled' END AS reason,
    CASE WHEN t.deleted_at IS NOT NULL OR t.status_category IN ('void', 'done')
      THEN greatest(o.raised_at, coalesce(t.completed_at, t.deleted_at, $2)) END AS closed_at
  FROM occurrences o JOIN tasks t ON t.id = o.task_id WHERE o.task_id = ANY($1::uuid[])`

const TURN = `
  UPDATE occurrences o SET state = n.state, closed_at = n.closed_at, reason = n.reason, updated_at = now()
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[]) AS n (id, state, closed_at, reason)
  WHERE o.id = n.id`

const MAINTAINED = `
  UPDATE equipment q SET last_maintenance_date = greatest(q.last_maintenance_date, n.last), next_maintenance_date = n.next,
    row_version = q.row_version + 1
  FROM (SELECT t.equipment_id, max((done.closed_at AT TIME ZONE s.time_zone)::date) AS last,
      min((SELECT min(other.next_due_at) FROM schedule_targets other
        WHERE other.equipment_id = t.equipment_id AND other.removed_at IS NULL) AT TIME ZONE s.time_zone)::date AS next
    FROM unnest($1::uuid[], $2::timestamptz[]) AS done (target_id, closed_at)
      JOIN schedule_targets t ON t.id = done.target_id JOIN maintenance_schedules s ON s.id = t.schedule_id
    GROUP BY t.equipment_id) n
  WHERE q.id = n.equipment_id AND (q.last_maintenance_date, q.next_maintenance_date)
    IS DISTINCT FROM (greatest(q.last_maintenance_date, n.last), n.next)`

/** Tasks have moved: their occurrences close or open with them, and their schedules count on from there. */
export async function followTasks(taskIds: string[], now = new Date()) {
  const schedules = await tenant.query(SCHEDULES, [taskIds])
  if (!schedules.length) return
  await tenant.query(TARGETS, [taskIds])
  const stands = await tenant.query<Row>(STANDS, [taskIds, now])
  const moved = stands.filter(({ state, task_state: other }) => state !== other)
  if (!moved.length) return
  await tenant.query(TURN, [
    moved.map(({ id }) => id),
    moved.map((row) => row.task_state),
    moved.map((row) => row.closed_at),
    moved.map((row) => (row.task_state === 'skipped' ? row.reason : null)),
  ])
  await sayWhy(moved, now)
  await new Raising(now, SYSTEM).named([...new Set(moved.map((row) => row.target_id))])
  const done = moved.filter((row) => row.task_state === 'completed')
  const values = [done.map((row) => row.target_id), done.map((row) => row.closed_at)]
  if (done.length) await tenant.query(MAINTAINED, values)
}
