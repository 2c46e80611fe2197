import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { Verdict } from '#plugins/maintenance/models/decision_book'
import { voidTask } from '#plugins/maintenance/models/voided_task'

const REPLACE = `
  UPDATE occurrences SET state = 'skipped', closed_at = $3, reason = $4, because = $5, updated_at = now()
  WHERE target_id = $1 AND occurrence_key = $2 AND state = 'raised' RETURNING task_id`

/** Tasks whose schedule says that the next one takes their place. */
export async function replaceOpen(verdicts: Verdict[], by: Actor, now: Date) {
  for (const { facts, outlook } of verdicts)
    for (const { key, by: next } of outlook.replaced) {
      const because = { code: 'replaced', params: { other: next.key } }
      const reason = `Replaced by the one of ${next.key}`
      const values = [facts.target.id, key, now, reason, JSON.stringify(because)]
      const [row] = await tenant.query<{ task_id: string }>(REPLACE, values)
      if (row) await voidTask(row.task_id, reason, { principal: null, actor: by, locale: 'en' })
    }
}
