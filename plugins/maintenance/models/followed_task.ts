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

/** The target is locked first, as whoever raises does. */
const TARGET = `
  SELECT t.id FROM occurrences o JOIN schedule_targets t ON t.id = o.target_id WHERE o.task_id = $1 FOR UPDATE OF t`

const STANDS = `
  SELECT o.id, o.target_id, o.occurrence_key, o.state, o.raised_at,
    CASE WHEN t.deleted_at IS NOT NULL OR t.status_category = 'void' THEN 'skipped'
      WHEN t.status_category = 'done' THEN 'completed' ELSE 'raised' END AS task_state,
    CASE WHEN t.deleted_at IS NOT NULL THEN 'The task was deleted' ELSE 'The task was cancelled' END AS reason,
    CASE WHEN t.deleted_at IS NOT NULL OR t.status_category IN ('void', 'done')
      THEN greatest(o.raised_at, coalesce(t.completed_at, t.deleted_at, $2)) END AS closed_at
  FROM occurrences o JOIN tasks t ON t.id = o.task_id WHERE o.task_id = $1`

const TURN = `
  UPDATE occurrences SET state = $2, closed_at = $3, reason = $4, updated_at = now() WHERE id = $1`

const MAINTAINED = `
  UPDATE equipment q SET last_maintenance_date = n.last, next_maintenance_date = n.next, row_version = q.row_version + 1
  FROM (SELECT t.equipment_id,
      greatest(q.last_maintenance_date, ($2::timestamptz AT TIME ZONE s.time_zone)::date) AS last,
      (SELECT min(other.next_due_at) AT TIME ZONE s.time_zone FROM schedule_targets other
        WHERE other.equipment_id = t.equipment_id AND other.removed_at IS NULL)::date AS next
    FROM schedule_targets t JOIN equipment q ON q.id = t.equipment_id JOIN maintenance_schedules s ON s.id = t.schedule_id
    WHERE t.id = $1) n
  WHERE q.id = n.equipment_id AND (q.last_maintenance_date, q.next_maintenance_date) IS DISTINCT FROM (n.last, n.next)`

/** A task has moved: its occurrence closes or opens with it, and its schedule counts on from there. */
export async function followTask(taskId: string, now = new Date()) {
  const [target] = await tenant.query<{ id: string }>(TARGET, [taskId])
  if (!target) return
  const [row] = await tenant.query<Row>(STANDS, [taskId, now])
  if (row.state === row.task_state) return
  const reason = row.task_state === 'skipped' ? row.reason : null
  await tenant.query(TURN, [row.id, row.task_state, row.closed_at, reason])
  await sayWhy(row, now)
  await new Raising(now, SYSTEM).named([target.id])
  if (row.task_state === 'completed') await tenant.query(MAINTAINED, [target.id, row.closed_at])
}
