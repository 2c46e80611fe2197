import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Predicate } from '#platform/entities/query/predicate'

/** `?sla=breached` of a list of records: those with an open clock in that state. @throws E_INVALID_QUERY */
export function bySla(entity: string) {
  return (state: string): Predicate => {
    if (!['running', 'paused', 'breached'].includes(state))
      throw invalidQuery('sla', 'sla understands running, paused and breached')
    return {
      sql: `e.id IN (SELECT record_id FROM sla_clocks WHERE entity = ? AND state = ? AND stopped_at IS NULL)`,
      bindings: [entity, state],
    }
  }
}
