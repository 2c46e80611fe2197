import type { FieldView } from '~/types/entity'
import type { DefinitionDocument, LocalText } from '~/types/definition'
import type { EffectOffers } from '~/types/flow'

export type StateCategory = 'backlog' | 'active' | 'waiting' | 'done' | 'void'

export type WorkflowState = {
  category: StateCategory
  title?: LocalText
  color?: string
  locked?: string[]
}

export type RuleClause = { rule: string; message: LocalText; path?: string }

export type Effect = {
  do: string
  phase?: 'tx' | 'after'
  delay?: string
  with?: Record<string, unknown>
}

export type Approval = {
  when?: string
  by: string[]
  quorum?: number
  exclude_requester?: boolean
}

export type WorkflowTransition = {
  from: string[]
  to: string
  title?: LocalText
  roles?: string[]
  show?: string
  fields?: string[]
  checklists?: string[]
  require?: RuleClause[]
  approval?: Approval
  effects?: Effect[]
}

export type Sla = {
  starts: string[]
  pauses?: string[]
  stops: string[]
  target: { when?: string; within: string }[]
  warn_at?: number[]
  on_warn?: Effect[]
  on_breach?: Effect[]
}

export type WorkflowDocument = DefinitionDocument & {
  initial: string
  states: Record<string, WorkflowState>
  transitions: Record<string, WorkflowTransition>
  slas?: Record<string, Sla>
  /** Version left behind → its states → what became of them. */
  migrate?: Record<string, Record<string, string>>
}

/** What a rule may speak of. */
export type RuleField = Pick<FieldView, 'path' | 'title' | 'type' | 'options'>

export type Choice = { value: string; label: string }

/** What a workflow may name. */
export type WorkflowNames = EffectOffers & {
  fields: RuleField[]
  forms: { key: string; title: string }[]
  teams: { key: string; title: string }[]
}
