import { parseDay } from '#plugins/maintenance/engine/day'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import { Zone } from '#plugins/maintenance/engine/zone'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import { paceOf, paceOfSchedule } from '#plugins/maintenance/models/trigger_pace'

/** An occurrence whose fate is new, with what is kept of it beside the engine's own words. */
export type Decision = { occurrence: Occurrence; plannedAt: Date; intervalDays: number | null }

export const DAY = 86_400_000
export const BEGIN = new Date(0)
const MINUTE = 60_000

/** Days behind the planned one in which an occurrence that was moved is looked for. */
const SEEN_AROUND = 60

/** What the engine says of one schedule on one piece of equipment. */
export class TargetOccurrences {
  protected readonly zone: Zone

  constructor(
    protected readonly facts: TargetFacts,
    protected readonly now: Date
  ) {
    this.zone = Zone.named(facts.schedule.time_zone ?? facts.timeZone)
  }

  /** Every occurrence that is due in `[from, to)`, as far as nobody has decided it yet. */
  between(from: Date, to: Date): Occurrence[] {
    const { schedule, made, events, meters, holidays, forecastReadings, timeZone } = this.facts
    const count = schedule.count ? Math.max(0, schedule.count - made) : null
    return occurrences(
      { ...schedule, count },
      {
        from: from.toISOString(),
        to: to.toISOString(),
        now: this.now.toISOString(),
        since: this.since.toISOString(),
        is_kept: true,
        events,
        meters,
        holidays,
        time_zone: timeZone,
        forecast_readings: forecastReadings,
      }
    )
  }

  /** One occurrence as the engine sees it now, wherever it lies. */
  find(key: string): Occurrence | undefined {
    const day = parseDay(key)
    const near = day === undefined ? this.now.getTime() : this.zone.at(day, 0)
    const to = new Date(Math.max(near, this.now.getTime()) + SEEN_AROUND * DAY)
    return this.between(BEGIN, to).find((each) => each.key === key)
  }

  decision(occurrence: Occurrence): Decision {
    const { trigger } = occurrence.because.params
    const { triggers } = this.facts.schedule
    const pace = paceOf(triggers?.[Number(trigger)]) ?? paceOfSchedule(this.facts.schedule)
    return {
      occurrence,
      plannedAt: this.plannedAt(occurrence),
      intervalDays: pace === null ? null : Math.max(1, Math.round(pace)),
    }
  }

  private get since() {
    const { target, schedule, readSince } = this.facts
    if (schedule.is_plain) return target.settled_at
    return readSince && readSince > target.since ? readSince : target.since
  }

  private plannedAt({ key, due_at: due }: Occurrence): Date {
    const day = parseDay(key)
    if (day === undefined) return new Date(due)
    const [hours, minutes] = (this.facts.schedule.local_time ?? '09:00').split(':').map(Number)
    return new Date(this.zone.at(day, (hours * 60 + minutes) * MINUTE))
  }
}
