import type { History, ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { CalendarTrigger, Schedule } from '#plugins/maintenance/engine/schedule'

/**
 * One schedule, what happened, and what a person with a calendar finds. `expected` has a line for each
 * occurrence: key, state, due time in UTC, and where it matters the time it is raised.
 */
export type Case = {
  name: string
  schedule: Schedule
  window: [from: string, to: string]
  now?: string
  holidays?: string[]
  events?: ScheduleEvent[]
  history?: Partial<History>
  expected: string[]
}

export const monthly = (anchor: string, trigger: Partial<CalendarTrigger> = {}): Schedule =>
  calendar({ every: 1, unit: 'month', anchor_date: anchor, ...trigger })

export const daily = (anchor: string, every = 1): Schedule =>
  calendar({ every, unit: 'day', anchor_date: anchor })

export const calendar = (trigger: Omit<CalendarTrigger, 'type'>): Schedule => ({
  triggers: [{ type: 'calendar', ...trigger }],
})

export const meter = (every: number, anchorValue?: number): Schedule => ({
  triggers: [{ type: 'meter', meter: 'hours', every, anchor_value: anchorValue }],
})

export const floating = (schedule: Schedule): Schedule => ({ ...schedule, anchor: 'floating' })

export const read = (value: number, at: string, name = 'hours'): ScheduleEvent => ({
  type: 'reading',
  meter: name,
  value,
  at: long(at),
})

export const done = (at: string, key?: string, reading?: number): ScheduleEvent => ({
  type: 'completed',
  at: long(at),
  ...(key !== undefined && { occurrence_key: key }),
  ...(reading !== undefined && { reading }),
})

export const raised = (at: string, key: string, due?: string): ScheduleEvent => ({
  type: 'raised',
  at: long(at),
  occurrence_key: key,
  ...(due !== undefined && { due_at: long(due) }),
})

export const skipped = (at: string, key: string): ScheduleEvent => ({
  type: 'skipped',
  at: long(at),
  occurrence_key: key,
  reason: 'No access',
})

export const paused = (at: string): ScheduleEvent => ({ type: 'paused', at: long(at) })

export const resumed = (at: string): ScheduleEvent => ({ type: 'resumed', at: long(at) })

/** `2026-01-10` is noon of that day, UTC: neither midnight nor the usual 09:00. */
function long(at: string) {
  return at.length === 10 ? `${at}T12:00:00Z` : at
}
