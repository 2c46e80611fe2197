import type { Title } from '#platform/definitions/types/field'
import type { Effect } from '#platform/definitions/types/workflow'

export const TRIGGER_EVENTS = [
  'created',
  'updated',
  'field_changed',
  'transitioned',
  'sla_breached',
  'schedule',
  'hook',
] as const

export type TriggerEvent = (typeof TRIGGER_EVENTS)[number]

/** When an automation begins. */
export interface AutomationTrigger {
  event: TriggerEvent
  entity: string
  /** `field_changed`: the path of the field. */
  field?: string
  /** `transitioned`: only by this one. */
  transition?: string
  /** `schedule`: an ISO 8601 duration, or five words of cron in `time_zone` (the tenant's where absent). */
  every?: string
  cron?: string
  time_zone?: string
}

export interface AutomationDefinition {
  kind: 'automation'
  key: string
  title: Title
  description?: Title
  on: AutomationTrigger
  /** CEL; without it every record of the trigger. */
  if?: string
  do: Effect[]
  enabled: boolean
}
