import { tenant } from '#platform/tenancy/tenant_scope'
import { targetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'
import { targetRows } from '#plugins/maintenance/models/target_rows'

type Said = { id: string; target_id: string; occurrence_key: string }

const SAY = `
  UPDATE occurrences o SET because = n.because FROM unnest($1::uuid[], $2::jsonb[]) AS n (id, because)
  WHERE o.id = n.id`

/** Keeps why occurrences are what they are, as the engine sees them with what has happened just now. */
export async function sayWhy(occurrences: Said[], now: Date) {
  const ids = [...new Set(occurrences.map((each) => each.target_id))]
  const facts = await targetFacts(await targetRows.read(ids))
  const plans = new Map(facts.map((each) => [each.target.id, new TargetOccurrences(each, now)]))
  const said = occurrences.flatMap(({ id, target_id: target, occurrence_key: key }) => {
    const found = plans.get(target)?.find(key)
    return found ? [{ id, because: JSON.stringify(found.because) }] : []
  })
  await tenant.query(SAY, [said.map(({ id }) => id), said.map(({ because }) => because)])
}
