import { dayText, parseDay, type Day } from '#plugins/maintenance/engine/day'
import { describeTrigger } from '#plugins/maintenance/engine/describe_trigger'
import { DueDays, holidaySet } from '#plugins/maintenance/engine/due_days'
import type { History, ScheduleEvent } from '#plugins/maintenance/engine/history'
import { Pauses } from '#plugins/maintenance/engine/pauses'
import type { Point } from '#plugins/maintenance/engine/point'
import { recordedReadings } from '#plugins/maintenance/engine/recorded_readings'
import type { Schedule, Trigger } from '#plugins/maintenance/engine/schedule'
import { parseTimeSpan, type TimeSpan } from '#plugins/maintenance/engine/time_span'
import { trueReadings, type Reading } from '#plugins/maintenance/engine/true_readings'
import { Zone } from '#plugins/maintenance/engine/zone'

/** A history's event with its time as a number. */
export type TimedEvent = { event: ScheduleEvent; at: number }

/**
 * A schedule and its history with every default filled in and every text read once: what the rest of the
 * engine works with. Expects what `scheduleProblems` finds nothing wrong with.
 */
export class Plan {
  readonly zone: Zone
  readonly triggers: Trigger[]
  /** Each trigger in words. */
  readonly rules: string[]
  readonly dueDays: DueDays
  readonly from: number
  readonly to: number
  readonly now: number
  readonly since: number
  readonly until: number
  readonly events: TimedEvent[]
  readonly readings: Reading[]
  readonly pauses: Pauses
  readonly grace: TimeSpan
  readonly #localTime: number
  readonly #lead: TimeSpan
  readonly #rescheduled = new Map<string, number>()

  constructor(
    readonly schedule: Schedule,
    readonly history: History
  ) {
    this.zone = Zone.named(schedule.time_zone ?? history.time_zone ?? 'UTC')
    this.from = this.moment(history.from)
    this.to = this.moment(history.to)
    this.now = history.now === undefined ? this.from : this.moment(history.now)
    this.since = history.since === undefined ? -Infinity : this.moment(history.since)
    this.until = this.#endOf(schedule.until)
    this.#localTime = timeOfDay(schedule.local_time ?? '09:00')
    this.#lead = parseTimeSpan(schedule.lead_time ?? 'P0D')!
    this.grace = parseTimeSpan(schedule.grace ?? 'P0D')!
    this.triggers = triggersOf(schedule, dayText(this.zone.dayOf(this.from)))
    this.rules = this.triggers.map((each) => describeTrigger(each, this.isFloating))
    this.events = (history.events ?? [])
      .map((event) => ({ event, at: this.moment(event.at) }))
      .sort((a, b) => a.at - b.at)
    this.readings = trueReadings(recordedReadings(this.events, this.triggers), history.meters)
    this.pauses = new Pauses(this.events.flatMap(({ event, at }) => pauseOf(event, at)))
    this.dueDays = new DueDays(
      holidaySet(history.holidays ?? []),
      schedule.holiday_policy ?? 'none',
      schedule.seasons ?? []
    )
    for (const { event } of this.events)
      if (event.type === 'rescheduled')
        this.#rescheduled.set(event.occurrence_key, this.moment(event.due_at))
  }

  get isFloating() {
    return this.schedule.anchor === 'floating'
  }

  /** Are all triggers needed, of several? */
  get isTogether() {
    return this.schedule.combine === 'all' && this.triggers.length > 1
  }

  get policy() {
    return this.schedule.open_policy ?? 'suppress'
  }

  /** A time, or the local midnight with which a bare date begins. */
  moment(text: string): number {
    const day = parseDay(text)
    return day === undefined ? Date.parse(text) : this.zone.at(day, 0)
  }

  /** Local planned time of a day. */
  plannedOn(day: Day): number {
    return this.zone.at(day, this.#localTime)
  }

  /** The lead time before a time. */
  raisedFor(due: number): number {
    return this.zone.shift(due, this.#lead, -1)
  }

  isLeftOut(ordinal: number): boolean {
    const { skip_every: every } = this.schedule
    return Boolean(every) && ordinal % every! === 0
  }

  get rescheduled(): Iterable<string> {
    return this.#rescheduled.keys()
  }

  /**
   * A planned day with its due time and the time its task is created: the lead before what was planned, as
   * holidays move the due day alone, yet never after it is due.
   */
  pointOn(key: string, day: Day, trigger: number): Point {
    const planned = this.plannedOn(day)
    const to = this.#rescheduled.get(key)
    const { day: dueDay, moved, isHoliday } = this.dueDays.place(day)
    const due = to ?? (moved ? this.plannedOn(dueDay) : planned)
    const raise = Math.min(this.raisedFor(to ?? planned), due)
    const moving = to !== undefined ? 'rescheduled' : moved ? 'holiday' : undefined
    return { key, planned, due, raise, trigger, moving, isHoliday: isHoliday && to === undefined }
  }

  #endOf(until: string | null | undefined): number {
    if (!until) return Infinity
    const day = parseDay(until)
    return day === undefined ? Date.parse(until) : this.zone.at(day + 1, 0) - 1
  }
}

/** `frequency_days` is short for one calendar trigger; without a date of its own it counts from `start`. */
function triggersOf({ triggers, frequency_days: days }: Schedule, start: string): Trigger[] {
  if (triggers?.length) return triggers
  if (!days) return []
  return [{ type: 'calendar', every: days, unit: 'day', anchor_date: start }]
}

function pauseOf(event: ScheduleEvent, at: number) {
  return event.type === 'paused' || event.type === 'resumed' ? [{ type: event.type, at }] : []
}

/** `09:00` in milliseconds since midnight. */
function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
