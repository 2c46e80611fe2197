export type CalendarUnit = 'day' | 'week' | 'month' | 'year'

/** `week` 1 to 5 from the month's begin, -1 its last; `weekday` 1 (Monday) to 7, as ISO counts. */
export type NthWeekday = { week: number; weekday: number }

export type CalendarTrigger = {
  type: 'calendar'
  every: number
  unit: CalendarUnit
  /** The local day the grid counts from, `2026-01-31`. */
  anchor_date: string
  weekdays?: number[] | null
  day?: number | null
  nth?: NthWeekday | null
}

export type MeterTrigger = {
  type: 'meter'
  meter: string
  every: number
  /** The value the thresholds count from; 0 where absent. */
  anchor_value?: number | null
}

export type ConditionOperator =
  '>' | '>=' | '<' | '<=' | '=' | '!=' | 'between' | 'increases_by' | 'decreases_by'

export type ConditionTrigger = {
  type: 'condition'
  meter: string
  op: ConditionOperator
  value: number
  upper?: number | null
  hysteresis?: number | null
  debounce_readings?: number | null
  debounce_time?: string | null
}

export type Trigger = CalendarTrigger | MeterTrigger | ConditionTrigger

/** Days of every year, `04-01` to `10-31`, both included; from November to March where `from` is the later. */
export type Season = { from: string; to: string }

export type OpenPolicy = 'suppress' | 'stack' | 'replace'
export type HolidayPolicy = 'none' | 'skip' | 'before' | 'after'

export type TaskTemplate = {
  title?: string
  /** What one task takes, for the load of a month. */
  estimated_hours?: number | null
  parts?: { quantity?: number | string }[] | null
}

/** A maintenance schedule as the API has it; what is absent or null has the API's default. */
export type Schedule = {
  targets?: { ids?: string[]; filter?: object } | null
  equipment_id?: string | null
  frequency_days?: number | null
  triggers?: Trigger[] | null
  combine?: 'any' | 'all' | null
  anchor?: 'fixed' | 'floating' | null
  time_zone?: string | null
  local_time?: string | null
  lead_time?: string | null
  horizon?: string | null
  open_policy?: OpenPolicy | null
  holiday_policy?: HolidayPolicy | null
  seasons?: Season[] | null
  grace?: string | null
  skip_every?: number | null
  rank?: number | null
  group?: string | null
  until?: string | null
  count?: number | null
  task_template?: TaskTemplate | null
  /** A simulation asks what would be, and does not look at it. */
  is_active?: boolean | null
}
