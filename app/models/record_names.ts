import { entityOf } from '#models/noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Predicate } from '#platform/entities/query/predicate'
import { compileNames } from '#platform/entities/query/related'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { tenant } from '#platform/tenancy/tenant_scope'

export type RecordName = { id: string; label: string }

type Plain = { id: string; label: string | null; holder_noun?: string | null; holder_id?: string }

/** Over the aliases `t` and `r`, of which one is there. */
const HOLDER = `coalesce(t.task_number || ' ' || t.title, r.number || ' ' || r.title)`

const held = (alias: string) =>
  `LEFT JOIN tasks t ON t.id = ${alias}.task_id LEFT JOIN records r ON r.id = ${alias}.record_id`

/** What records are called that no definition describes: by the task, record or equipment they belong to. */
const PLAIN: Record<string, string> = {
  role: 'SELECT id, title AS label FROM roles WHERE id = ANY($1::uuid[])',
  invitation: 'SELECT id, email AS label FROM invitations WHERE id = ANY($1::uuid[])',
  definition: 'SELECT id, key AS label FROM definitions WHERE id = ANY($1::uuid[])',
  business_calendar: 'SELECT id, title AS label FROM business_calendars WHERE id = ANY($1::uuid[])',
  view: 'SELECT id, title AS label FROM views WHERE id = ANY($1::uuid[])',
  pack: 'SELECT id, key AS label FROM packs WHERE id = ANY($1::uuid[])',
  comment: `SELECT c.id, ${HOLDER} AS label, c.holder_noun, c.holder_id FROM comments c ${held('c')} WHERE c.id = ANY($1::uuid[])`,
  attachment: `SELECT f.id, concat_ws(' · ', f.file_name, ${HOLDER}) AS label, f.holder_noun, f.holder_id FROM attachments f ${held('f')}
    WHERE f.id = ANY($1::uuid[])`,
  checklist: `SELECT k.id, ${HOLDER} AS label, k.holder_noun, k.holder_id FROM checklists k ${held('k')} WHERE k.id = ANY($1::uuid[])`,
  downtime_event: `SELECT d.id, e.name || ' (' || e.equipment_number || ')' AS label FROM downtime_events d
    JOIN equipment e ON e.id = d.equipment_id WHERE d.id = ANY($1::uuid[])`,
}

/** Kinds of records that are audited without a definition of their own. */
export const PLAIN_KINDS = Object.keys(PLAIN)

/**
 * What the records of one kind are called, deleted ones too, in one query. Unknown ids are left out.
 * @param scope which of them may be named, over the alias `e`; all without it
 */
export async function recordNames(
  kind: string,
  ids: string[],
  scope?: Predicate
): Promise<RecordName[]> {
  if (!ids.length) return []
  if (Object.hasOwn(PLAIN, kind)) return plainNames(await tenant.query<Plain>(PLAIN[kind], [ids]))
  // The audit log remembers entities that are gone.
  if (!(await definitionRegistry.knows('entity', kind))) return []
  const entity = await definitionRegistry.entity(kind)
  return runCompiled<RecordName>(compileNames({ entity, scope }, ids))
}

/** Tables of plugins are not there for everybody: what hangs on their records is named by a second question. */
async function plainNames(rows: Plain[]): Promise<RecordName[]> {
  const holders = new Map<string, string>()
  for (const [noun, some] of Map.groupBy(rows, (row) => row.holder_noun))
    if (noun)
      for (const { id, label } of await recordNames(
        entityOf(noun),
        some.map((row) => row.holder_id!)
      ))
        holders.set(id, label)
  return rows.map(({ id, label, holder_id: holder }) => {
    const parts = [label, holder && holders.get(holder)]
    return { id, label: parts.filter(Boolean).join(' · ') }
  })
}
