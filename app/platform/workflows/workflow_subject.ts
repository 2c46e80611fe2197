import type { MoveQuestion } from '#platform/workflows/move_questions'
import type { RuleNames, Why } from '#platform/rules/why'

/** Whom a transition is offered to; `permissions` as granted, `*` stands on every list of roles. */
export interface WorkflowUser {
  id: string
  role: string
  permissions: readonly string[]
  [fact: string]: unknown
}

/** The record as the API shows it: columns, `custom`, and above all `status`. */
export type WorkflowRecord = Record<string, unknown> & {
  status: string
  custom?: Record<string, unknown>
}

export type NamedKind = 'field' | 'form' | 'approver'

/** What else a transition depends on. */
export interface WorkflowFacts {
  now: Date
  locale?: string
  tenant?: Record<string, unknown> | null
  /** Keys of the forms whose checklists on this record are submitted. */
  submittedChecklists?: readonly string[]
  /** Values sent along with the transition: columns, and tenant fields under `custom`. */
  fields?: Record<string, unknown> & { custom?: Record<string, unknown> }
  /** Keys of the transitions of this record that wait for somebody's approval. */
  awaiting?: readonly string[]
  /** What others ask on the way, by transition. */
  asks?: Readonly<Record<string, MoveQuestion[]>>
  /** What needs an approval has it. */
  approved?: boolean
  /** How people call a field, a form or an approver (`role:manager`), where a reason names one. */
  titleOf?: (kind: NamedKind, key: string) => string
  /** How what rules read is told to who asks; without it reasons stand alone. */
  names?: RuleNames
}

/** Why a transition is refused; the first six steps of its order. */
export type TransitionCheck = 'role' | 'show' | 'fields' | 'checklists' | 'require' | 'approval'

/** One transition out of the record's state, and whether it can be used now. */
export interface TransitionOption {
  key: string
  title: string
  to: string
  to_title: string
  category: string
  allowed: boolean
  /** Every unmet rule in words; empty when allowed. */
  reasons: string[]
  refused_for: TransitionCheck[]
  /** The same reasons as trees, down to the values they rest on. */
  why: Why[]
  /** Paths that must have a value before; those of `missing` may be sent along with the transition. */
  fields: string[]
  missing: string[]
  checklists: string[]
  /** What is asked on the way: those that are required stand in `fields` too. */
  asks: AskedField[]
  /** Whoever takes it is asked how the equipment stands. */
  asks_downtime: boolean
  /** Using it asks these people first; null where nobody has to be asked. */
  approval: ApprovalWish | null
}

/** A question as it is put to somebody, with what the record answers so far. */
export interface AskedField extends MoveQuestion {
  title: string
  value: unknown
}

/** Who is asked before a transition is carried out: `role:<key>`, `user:<id>`, `team:<id>`. */
export interface ApprovalWish {
  by: string[]
  /** The same as people call them. */
  names: string[]
  /** How many have to approve. */
  quorum: number
  exclude_requester: boolean
}
