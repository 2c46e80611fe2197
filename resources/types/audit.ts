import type { Reference } from '~/types/task'

/** One changed field: what it is called, what it was and is. Of lists only what one side lacks. */
export type AuditDifference = {
  field: string
  title: string
  type: string
  before: unknown
  after: unknown
}

/** One row of the append-only log: who did what to which record. */
export type AuditEntry = {
  id: string
  at: string
  entity: string
  record_id: string | null
  action: string
  channel: string
  by: Reference | null
  label: string | null
  differences: AuditDifference[]
}

/** What narrows the log, as the address writes it. */
export type AuditFilterName = 'entity' | 'record' | 'actor' | 'action' | 'channel' | 'from' | 'to'
export type AuditQuery = Partial<Record<AuditFilterName, string>>
