export type CompletedEvent = {
  type: 'completed'
  at: string
  occurrence_key?: string
  reading?: number
}

export type SkippedEvent = {
  type: 'skipped'
  at: string
  occurrence_key: string
  reason: string
  /** An excused skip does not count against compliance. */
  excused?: boolean
}

/** Two readings of one meter at one time: the one recorded later, further down the list, corrects the other. */
export type ReadingEvent = { type: 'reading'; meter: string; value: number; at: string }

export type PauseEvent = { type: 'paused'; at: string } | { type: 'resumed'; at: string }

/** What is kept of a task that was raised; `due_at` where the rule may no longer say it. */
export type RaisedEvent = { type: 'raised'; at: string; occurrence_key: string; due_at?: string }

export type RescheduledEvent = {
  type: 'rescheduled'
  at: string
  occurrence_key: string
  due_at: string
}

/** A schedule of higher rank does its work too; `by` says which. */
export type CoveredEvent = { type: 'covered'; at: string; occurrence_key: string; by: string }

export type ScheduleEvent =
  | CompletedEvent
  | SkippedEvent
  | ReadingEvent
  | PauseEvent
  | RaisedEvent
  | RescheduledEvent
  | CoveredEvent

/** A counter that begins again at 0 when it would show `rollover`. */
export type MeterFacts = { rollover?: number | null }

/** All there is to know of one schedule on one target. Times are RFC 3339; a bare date is local midnight. */
export type History = {
  /** Occurrences due from here on are answered … */
  from: string
  /** … up to here, which is no longer in. */
  to: string
  now?: string
  holidays?: string[]
  events?: ScheduleEvent[]
  /** The tenant's, for a schedule without its own; UTC where absent. */
  time_zone?: string
  meters?: Record<string, MeterFacts>
  /** What was due before is settled elsewhere: grid points and crossings before it are left out. */
  since?: string
  /**
   * The history is that of a running engine, which has told of every task it raised: of points whose lead time
   * has begun and which nobody missed yet, the first is raised and not the latest.
   */
  is_kept?: boolean
  /** Plan meters ahead by the average of this many latest readings; not at all where absent. */
  forecast_readings?: number
}
