import type { Reference } from '~/types/task'

export type ApprovalDecision = {
  by: Reference
  on_behalf_of: Reference | null
  decision: 'approve' | 'refuse'
  comment: string | null
  at: string
}

/** A transition that somebody has to approve before it is carried out. */
export type Approval = {
  id: string
  entity: string
  record: { id: string; label: string; path: string }
  transition: { key: string; title: string }
  to: { status: string; title: string }
  state: 'open' | 'approved' | 'refused' | 'withdrawn' | 'failed'
  /** Why it was refused, or could not be carried out. */
  outcome: string | null
  asked: { key: string; title: string }[]
  quorum: number
  requested_by: Reference | null
  requested_at: string
  decided_at: string | null
  comment: string | null
  fields: { path: string; title: string; value: unknown }[]
  decisions: ApprovalDecision[]
  can: { decide: boolean; withdraw: boolean }
}

export type Delegation = { delegate: Reference; until: string }
