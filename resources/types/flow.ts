import type { DefinitionDocument, DefinitionProperty, LocalText } from '~/types/definition'
import type { Reference } from '~/types/task'
import type { Effect, RuleField } from '~/types/workflow'

export type TemplateChannel = 'email' | 'in_app' | 'push' | 'slack' | 'pdf' | 'webhook'

export type TemplateDocument = DefinitionDocument & {
  channel: TemplateChannel
  entity?: string
  subject?: LocalText
  body: LocalText
}

/** An entity as the designers of templates and automations offer it. */
export type OfferedEntity = {
  key: string
  title: string
  fields: RuleField[]
}

export type TemplateResult = { subject: string | null; body: string; is_html: boolean }

export type TriggerEvent =
  'created' | 'updated' | 'field_changed' | 'transitioned' | 'sla_breached' | 'schedule' | 'hook'

export type AutomationTrigger = {
  event: TriggerEvent
  entity: string
  field?: string
  transition?: string
  every?: string
  cron?: string
  time_zone?: string
}

export type AutomationDocument = DefinitionDocument & {
  on: AutomationTrigger
  if?: string
  do: Effect[]
  enabled: boolean
}

export type OfferedEffect = {
  key: string
  title: string
  icon: string
  parameters: { properties: Record<string, DefinitionProperty>; required?: string[] }
}

/** What steps may be, and whom and what they may name. */
export type EffectOffers = {
  effects: OfferedEffect[]
  templates: { key: string; title: string }[]
  roles: { key: string; title: string }[]
}

export type AutomationState = {
  enabled: boolean
  paused_at: string | null
  pause_reason: string | null
  next_at: string | null
  hook: { created_at: string; used_at: string | null; signed: boolean } | null
}

export type RunState = 'waiting' | 'done' | 'unmet' | 'stopped' | 'failed'

export type AutomationRun = {
  id: string
  version: number
  event: TriggerEvent
  entity: string
  record_id: string
  record_label: string | null
  input: Record<string, unknown>
  state: RunState
  decision: string | null
  milliseconds: number | null
  actor: Reference | null
  created_at: string
  steps: { position: number; effect: string; state: string; outcome: string | null }[]
}

export type AutomationTrial = {
  met: boolean
  decision: string
  steps: { effect: string; title: string; delay: string | null; with: Record<string, unknown> }[]
}
