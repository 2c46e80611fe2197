import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'

export type ApprovalState = 'open' | 'approved' | 'refused' | 'withdrawn' | 'failed'

type Subject = { id: string; entity: string; record_id: string; transition: string }

/** What became of an approval, in the history of its record; the event is `task.approval_refused`. */
export function journalApproval(
  { id, entity, record_id: recordId, transition }: Subject,
  what: 'requested' | Exclude<ApprovalState, 'open'>,
  by: Actor
) {
  const payload = { approval: id, transition }
  journal([{ entity, recordId, action: `approval_${what}`, payload }], by)
}
