import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Predicate } from '#platform/entities/query/predicate'
import { compileNames } from '#platform/entities/query/related'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { tenant } from '#platform/tenancy/tenant_scope'

export type RecordName = { id: string; label: string }

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
  comment: `SELECT c.id, ${HOLDER} AS label FROM comments c ${held('c')} WHERE c.id = ANY($1::uuid[])`,
  attachment: `SELECT f.id, f.file_name || ' · ' || ${HOLDER} AS label FROM attachments f ${held('f')}
    WHERE f.id = ANY($1::uuid[])`,
  checklist: `SELECT k.id, ${HOLDER} AS label FROM checklists k ${held('k')} WHERE k.id = ANY($1::uuid[])`,
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
  if (Object.hasOwn(PLAIN, kind)) return tenant.query<RecordName>(PLAIN[kind], [ids])
  // The audit log remembers entities that are gone.
  if (!(await definitionRegistry.knows('entity', kind))) return []
  const entity = await definitionRegistry.entity(kind)
  return runCompiled<RecordName>(compileNames({ entity, scope }, ids))
}
