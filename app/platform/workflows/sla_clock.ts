import type { Sla } from '#platform/definitions/types'
import type { BusinessTime } from '#platform/workflows/business_time'

export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled'

/** Where a clock stands. `elapsed` are seconds of business time up to `runningSince`, or to the pause. */
export type ClockReading = {
  state: ClockState
  startedAt: Date
  runningSince: Date | null
  elapsed: number
  pausedAt: Date | null
  dueAt: Date | null
  breachedAt: Date | null
  stoppedAt: Date | null
  /** Fractions of the target of which people were warned, or would have been. */
  warned: number[]
  nextCheckAt: Date | null
}

/** What a clock is held against: seconds of business time, and the fractions to warn at. */
export type ClockTarget = { seconds: number; warnAt: number[] }

/** What has come due: a warning at a fraction of the target, or its breach. */
export type Mark = { kind: 'warning'; fraction: number } | { kind: 'breach' }

/** What a state means to a clock: it begins, stands still, ends or goes on. */
export type ClockPhase = 'starts' | 'pauses' | 'stops' | 'runs'

/** A state that stops a clock and pauses it stops it. */
export function phaseOf(sla: Sla, status: string): ClockPhase {
  if (sla.stops.includes(status)) return 'stops'
  if (sla.pauses?.includes(status)) return 'pauses'
  return sla.starts.includes(status) ? 'starts' : 'runs'
}

/**
 * One clock of one record, counted in business time. Pure: every verb answers what it would be, and nothing is
 * read but what is handed in. Being due to the millisecond is in time.
 */
export class SlaClock {
  constructor(
    readonly reading: ClockReading,
    private readonly target: ClockTarget,
    private readonly time: BusinessTime
  ) {}

  static start(now: Date, target: ClockTarget, time: BusinessTime) {
    const reading: ClockReading = {
      state: 'running',
      startedAt: now,
      runningSince: now,
      elapsed: 0,
      pausedAt: null,
      dueAt: null,
      breachedAt: null,
      stoppedAt: null,
      warned: [],
      nextCheckAt: null,
    }
    return new SlaClock(reading, target, time).timed()
  }

  /** What has come due by now, the greatest alone, and the clock after it: after a breach nobody is warned. */
  strike(now: Date): { clock: SlaClock; mark: Mark | null } {
    const { state, dueAt, warned } = this.reading
    if (state !== 'running') return { clock: this, mark: null }
    if (dueAt && dueAt < now) return { clock: this.breach(dueAt), mark: { kind: 'breach' } }
    const passed = this.target.warnAt.filter(
      (each) => !warned.includes(each) && this.at(each) <= now
    )
    if (!passed.length) return { clock: this, mark: null }
    const clock = this.with({ warned: [...warned, ...passed] }).timed()
    return { clock, mark: { kind: 'warning', fraction: Math.max(...passed) } }
  }

  /** A breached clock stands still for nobody. */
  pause(now: Date): SlaClock {
    if (this.reading.state !== 'running') return this
    const elapsed = this.elapsedAt(now)
    return this.with({
      state: 'paused',
      elapsed,
      runningSince: null,
      pausedAt: now,
      dueAt: null,
      nextCheckAt: null,
    })
  }

  resume(now: Date): SlaClock {
    if (this.reading.state !== 'paused') return this
    return this.with({ state: 'running', runningSince: now, pausedAt: null }).timed()
  }

  /** In time, or too late; given up where the work itself is. */
  stop(now: Date, { isVoid = false } = {}): SlaClock {
    const { state } = this.reading
    const ended = state === 'breached' ? state : isVoid ? 'cancelled' : 'met'
    const elapsed = this.elapsedAt(now)
    return this.with({
      state: ended,
      elapsed,
      runningSince: null,
      stoppedAt: now,
      nextCheckAt: null,
    })
  }

  /** When it is due, counted anew: the hours of its calendar have changed. */
  timed(): SlaClock {
    const { state, runningSince } = this.reading
    if (state !== 'running' || !runningSince) return this
    const dueAt = this.at(1)
    const waiting = this.target.warnAt.filter((each) => !this.reading.warned.includes(each))
    const next = waiting.length ? this.at(Math.min(...waiting)) : dueAt
    return this.with({ dueAt, nextCheckAt: next < dueAt ? next : dueAt })
  }

  elapsedAt(now: Date) {
    const { elapsed, runningSince } = this.reading
    return runningSince ? elapsed + this.time.elapsed(runningSince, now) : elapsed
  }

  /** It goes on counting, so that people see how late it is. */
  private breach(at: Date) {
    return this.with({
      state: 'breached',
      breachedAt: at,
      warned: this.target.warnAt,
      nextCheckAt: null,
    })
  }

  /** The moment at which a fraction of the target has passed. */
  private at(fraction: number) {
    const { runningSince, elapsed } = this.reading
    return this.time.add(runningSince!, this.target.seconds * fraction - elapsed)
  }

  private with(changes: Partial<ClockReading>) {
    return new SlaClock({ ...this.reading, ...changes }, this.target, this.time)
  }
}
