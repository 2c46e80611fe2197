/** How long work may take; seconds are of business time. */
export type SlaClock = {
  id: string
  record_id: string
  sla: string
  title: string
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled'
  /** Null where time passes around the clock. */
  calendar: string | null
  within: string
  target_seconds: number
  elapsed_seconds: number
  started_at: string
  paused_at: string | null
  due_at: string | null
  breached_at: string | null
  stopped_at: string | null
  warned: number[]
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]
export type Span = [string, string]
export type WorkHours = Partial<Record<Weekday, Span[]>>

export type BusinessCalendar = {
  id: string
  key: string
  title: string
  time_zone: string
  hours: WorkHours
  holidays: { date: string; title: string | null }[]
  is_default: boolean
  etag: string
}
