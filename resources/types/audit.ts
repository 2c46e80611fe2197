import type { HistoryEntry } from '~/types/task'

/** One line of the append-only log: a change, to which record of what. */
export type AuditEntry = HistoryEntry & {
  entity: string
  entity_id: string
  label?: string | null
}
