export type CalendarTrigger = {
  type: 'calendar'
  every: number
  unit: 'day' | 'week' | 'month' | 'year'
  anchor_date: string
  weekdays?: number[] | null
  day?: number | null
  nth?: { week: number; weekday: number } | null
}
export type MeterTrigger = {
  type: 'meter'
  meter: string
  every: number
  anchor_value?: number | null
}
export type ConditionTrigger = {
  type: 'condition'
  meter: string
  op: string
  value: number
  upper?: number | null
  hysteresis?: number | null
  debounce_readings?: number | null
  debounce_time?: string | null
}
export type Trigger = CalendarTrigger | MeterTrigger | ConditionTrigger

/** What a reason needs of its schedule to be told in the reader's language. */
export type Rule = { triggers: Trigger[]; anchor: string }

export type Reason = {
  code: string
  moved?: string
  params: Record<string, string | number | boolean>
}

export type OccurrenceStateName =
  'planned' | 'raised' | 'completed' | 'missed' | 'skipped' | 'covered' | 'suppressed'

/** What a simulation answers for one piece of equipment. */
export type Trial = {
  key: string
  due_at: string
  raise_at: string
  state: OccurrenceStateName
  reason: Reason
}

/** One date of a schedule on one piece of equipment; without an id it is only planned. */
export type Occurrence = Trial & {
  id: string | null
  schedule_id: string
  schedule_name: string
  equipment_id: string
  equipment: { id: string; label: string }
  task_id: string | null
}

export type MonthLoad = { month: string; count: number; hours: number; parts: number }

export type Simulation = { occurrences: Trial[]; load: MonthLoad[]; targets: number }

export type Named = { value: string; label: string }
