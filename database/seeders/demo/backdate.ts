import type { RaisedTask } from '#database/seeders/demo/demo_tasks'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

const STORIES = `
  WITH story AS (
    SELECT a.id, least(s.raised_at + (row_number() OVER (PARTITION BY s.id ORDER BY a.id) - 1) * interval '5 hours', now()) AS at
    FROM audit_log a LEFT JOIN checklists k ON k.id = a.record_id LEFT JOIN comments c ON c.id = a.record_id
    JOIN unnest(?::uuid[], ?::timestamptz[]) AS s (id, raised_at) ON s.id = coalesce(k.task_id, c.task_id, a.record_id)
  )
  UPDATE audit_log a SET at = story.at FROM story WHERE story.id = a.id`

const TASKS = `
  UPDATE tasks t SET created_at = s.raised_at, updated_at = last.at,
    completed_at = CASE WHEN t.completed_at IS NOT NULL THEN last.at END
  FROM unnest(?::uuid[], ?::timestamptz[]) AS s (id, raised_at),
    LATERAL (SELECT max(at) AS at FROM audit_log WHERE record_id = s.id) last
  WHERE s.id = t.id`

const COMMENTS = `
  UPDATE comments c SET created_at = a.at, updated_at = a.at FROM audit_log a
  WHERE a.record_id = c.id AND a.action = 'created'`

/**
 * Spreads what was done in a second over the months it tells of: each task's story begins when it was raised,
 * a few hours apart. The schema's owner does it, because no tenant may alter its audit log.
 */
export function backdate(owner: TenantIdentity, raised: RaisedTask[]) {
  const stories = [
    raised.map(({ id }) => id),
    raised.map(({ raisedAt }) => String(raisedAt.toISO())),
  ]
  return asSchemaOwner(owner, async (client) => {
    await client.rawQuery(STORIES, stories)
    await client.rawQuery(TASKS, stories)
    await client.rawQuery(COMMENTS)
  })
}
