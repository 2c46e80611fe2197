import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type Meter from '#plugins/maintenance/models/meter'

export type SeenTask = { id: string; task_number: string; title: string }
type Row = SeenTask & { due_at: Date; raised_at: Date }
/** Raised in that very look, or due at the readings of those times. */
type Asked = { lookedAt?: Date; times: string[] }

/**
 * The tasks that readings raised, as far as somebody may see them: what a meter makes due is due at the reading that
 * crossed, and a late one may have made another cross.
 */
export async function readingTasks(meter: Meter, asked: Asked, principal: Principal) {
  if (!principal.can('view_tasks')) return []
  const seen = visibility(principal, 'view', 'tasks')
  return runCompiled<Row>({
    sql: `SELECT e.id, e.task_number, e.title, o.due_at, o.raised_at
      FROM occurrences o JOIN tasks e ON e.id = o.task_id AND e.deleted_at IS NULL
      WHERE o.equipment_id = ?::uuid AND starts_with(o.occurrence_key, ?)
        AND (o.raised_at = ?::timestamptz OR o.due_at = ANY(?::timestamptz[])) AND ${seen.sql}
      ORDER BY e.task_number`,
    bindings: [
      meter.equipment_id,
      `${meter.key}:`,
      asked.lookedAt ?? null,
      asked.times,
      ...seen.bindings,
    ],
  })
}

export function told({ id, task_number: number, title }: Row): SeenTask {
  return { id, task_number: number, title }
}
