import { tenant } from '#platform/tenancy/tenant_scope'
import { targetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'
import { targetRows } from '#plugins/maintenance/models/target_rows'

type Said = { id: string; target_id: string; occurrence_key: string }

const SAY = 'UPDATE occurrences SET because = $2 WHERE id = $1'

/** Keeps why an occurrence is what it is, as the engine sees it with what has happened just now. */
export async function sayWhy({ id, target_id: target, occurrence_key: key }: Said, now: Date) {
  const [facts] = await targetFacts(await targetRows.read([target]))
  const found = facts && new TargetOccurrences(facts, now).find(key)
  if (found) await tenant.query(SAY, [id, JSON.stringify(found.because)])
}
