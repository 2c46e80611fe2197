import { v7 } from 'uuid'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import type { Decision } from '#plugins/maintenance/models/target_occurrences'
import type { Outlook } from '#plugins/maintenance/models/target_plan'

/** What is to be written of one target. Occurrences that are raised have a task. */
export type Verdict = { facts: TargetFacts; outlook: Outlook; tasks: ReadonlyMap<string, string> }

type Entry = { facts: TargetFacts; decision: Decision; taskId: string | null }

/** One that was planned by hand, because somebody moved it, is decided now; what is decided stays so. */
const DECIDE = `
  INSERT INTO occurrences AS o (id, schedule_id, target_id, equipment_id, occurrence_key, state, planned_at, due_at,
    raise_at, because, interval_days, task_id, raised_at, closed_at, reason, covered_by)
  SELECT id, schedule_id, target_id, equipment_id, occurrence_key, state, planned_at, due_at, raise_at, because,
    interval_days, task_id, CASE WHEN task_id IS NOT NULL THEN $15::timestamptz END,
    CASE WHEN state IN ('skipped', 'covered') THEN $15::timestamptz END, reason, covered_by
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[],
    $9::timestamptz[], $10::jsonb[], $11::int[], $12::uuid[], $13::text[], $14::text[])
    AS n (id, schedule_id, target_id, equipment_id, occurrence_key, state, planned_at, due_at, raise_at, because,
      interval_days, task_id, reason, covered_by)
  ON CONFLICT (target_id, occurrence_key) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
    raise_at = excluded.raise_at, because = excluded.because, interval_days = excluded.interval_days,
    task_id = excluded.task_id, raised_at = excluded.raised_at, closed_at = excluded.closed_at,
    reason = excluded.reason, covered_by = excluded.covered_by, updated_at = now()
    WHERE o.state = 'planned'
  RETURNING task_id`

const LOOKED = `
  UPDATE schedule_targets t SET next_raise_at = n.next_raise_at, next_due_at = n.next_due_at, settled_at = n.settled_at
  FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
    AS n (id, next_raise_at, next_due_at, settled_at)
  WHERE t.id = n.id`

/**
 * In the order of their ids, so that two batches of one schedule do not wait for each other in a circle. Grouped,
 * because a bare min() is looked for along the index of all due times.
 */
const DATES = `
  WITH held AS (
    SELECT id, coalesce(time_zone, $2) AS zone FROM maintenance_schedules WHERE id = ANY($1::uuid[])
    ORDER BY id FOR NO KEY UPDATE),
  next AS (
    SELECT schedule_id, min(next_due_at) AS due_at FROM schedule_targets
    WHERE schedule_id = ANY($1::uuid[]) AND removed_at IS NULL GROUP BY schedule_id)
  UPDATE maintenance_schedules s SET next_run_date = (n.due_at AT TIME ZONE h.zone)::date,
    last_run_date = CASE WHEN s.id = ANY($3::uuid[]) THEN greatest(s.last_run_date, ($4::timestamptz AT TIME ZONE h.zone)::date)
      ELSE s.last_run_date END
  FROM held h LEFT JOIN next n ON n.schedule_id = h.id WHERE h.id = s.id`

/** Writes what was decided. Whoever calls has the targets locked. */
export const decisionBook = {
  /** @returns the ids of the tasks that are to be made now: of each occurrence there is one, whoever is faster */
  async decide(verdicts: Verdict[], now: Date): Promise<Set<string>> {
    const entries = verdicts.flatMap(({ facts, outlook, tasks }) =>
      outlook.decided.map((decision) => ({
        facts,
        decision,
        taskId: tasks.get(decision.occurrence.key) ?? null,
      }))
    )
    if (!entries.length) return new Set()
    const rows = entries.map(rowOf)
    const columns = rows[0].map((_, column) => rows.map((values) => values[column]))
    const kept = await tenant.query<{ task_id: string | null }>(DECIDE, [...columns, now])
    return new Set(kept.map((row) => row.task_id).filter((id) => id !== null))
  },

  async looked(verdicts: Verdict[]) {
    await tenant.query(LOOKED, [
      verdicts.map(({ facts }) => facts.target.id),
      verdicts.map(({ outlook }) => outlook.nextRaiseAt),
      verdicts.map(({ outlook }) => outlook.nextDueAt),
      verdicts.map(({ outlook }) => outlook.settledAt),
    ])
  },

  async dates(verdicts: Verdict[], now: Date, made: ReadonlySet<string> = new Set()) {
    const all = [...new Set(verdicts.map(({ facts }) => facts.schedule.id))]
    const raised = verdicts.filter(({ tasks }) => [...tasks.values()].some((id) => made.has(id)))
    const ran = [...new Set(raised.map(({ facts }) => facts.schedule.id))]
    await tenant.query(DATES, [all, verdicts[0].facts.timeZone, ran, now])
  },
}

function rowOf({ facts: { target }, decision, taskId }: Entry) {
  const { occurrence, plannedAt, intervalDays } = decision
  const { params, code } = occurrence.because
  return [
    v7(),
    target.schedule_id,
    target.id,
    target.equipment_id,
    occurrence.key,
    occurrence.state,
    plannedAt,
    occurrence.due_at,
    occurrence.raise_at,
    JSON.stringify(occurrence.because),
    intervalDays,
    taskId,
    typeof params.reason === 'string' ? params.reason : null,
    code === 'covered' ? String(params.other) : null,
  ]
}
