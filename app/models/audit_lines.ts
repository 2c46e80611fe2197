import { auditLog } from '#models/audit_log'
import type { Person } from '#models/person'
import type { Changes } from '#platform/events/journal'

type AuditRow = {
  id: string
  at: string
  entity: string
  record_id: string | null
  action: string
  channel: string
  changes: Changes
  actor: Person | null
}

type AuditLine = Pick<AuditRow, 'id' | 'at' | 'entity' | 'action' | 'channel'> & {
  entity_id: string | null
  by: Person | null
  label: string | null
  field: string | null
  before: unknown
  after: unknown
}

/** The audit log as people read it: a line per changed field; creation and deletion are one line each. */
export async function auditLines(query: Record<string, unknown>) {
  const { data, pagination } = await auditLog(query)
  return { rows: (JSON.parse(data) as AuditRow[]).flatMap(linesOf), pagination }
}

function linesOf({
  id,
  at,
  entity,
  record_id: recordId,
  action,
  channel,
  changes,
  actor,
}: AuditRow): AuditLine[] {
  const line = {
    id,
    at,
    entity,
    entity_id: recordId,
    action,
    channel,
    by: actor,
    label: labelOf(changes),
  }
  const fields = action === 'created' ? [] : Object.entries(changes)
  if (!fields.length) return [{ ...line, field: null, before: null, after: null }]
  return fields.map(([field, [before, after]]) => ({
    ...line,
    id: `${id}-${field}`,
    field,
    before,
    after,
  }))
}

/** What a new record was called is among its changes. */
function labelOf(changes: Changes) {
  const name = changes.name?.[1] ?? changes.title?.[1]
  return typeof name === 'string' ? name : null
}
