import type { RuleClause, Title } from '#platform/definitions/types/field'

/** The fixed vocabulary behind a tenant's own states. */
export type StateCategory = 'backlog' | 'active' | 'waiting' | 'done' | 'void'

export interface WorkflowState {
  category: StateCategory
  title?: Title
  color?: string
  /** Fields that cannot be changed in this state; `*` locks all. */
  locked?: string[]
}

export interface Effect {
  do: string
  /** `tx` runs in the transaction of the transition, `after` as a job. The kind's own, if not given. */
  phase?: 'tx' | 'after'
  /** ISO 8601: it runs as a job that long afterwards. */
  delay?: string
  with?: Record<string, unknown>
}

export interface Approval {
  when?: string
  by: string[]
  quorum?: number
  exclude_requester?: boolean
}

export interface WorkflowTransition {
  from: string[]
  to: string
  title?: Title
  roles?: string[]
  show?: string
  fields?: string[]
  checklists?: string[]
  require?: RuleClause[]
  approval?: Approval
  effects?: Effect[]
}

export interface Sla {
  title?: Title
  /** Key of the business calendar it is counted by; the company's usual one where it names none. */
  calendar?: string
  starts: string[]
  pauses?: string[]
  stops: string[]
  /** ISO 8601 durations; the first target whose `when` is met applies. */
  target: { when?: string; within: string }[]
  warn_at?: number[]
  on_warn?: Effect[]
  on_breach?: Effect[]
}

export interface WorkflowDefinition {
  kind: 'workflow'
  key: string
  title?: Title
  initial: string
  states: Record<string, WorkflowState>
  transitions: Record<string, WorkflowTransition>
  slas?: Record<string, Sla>
  /** Per version left behind: what became of its states. */
  migrate?: Record<string, Record<string, string>>
}
