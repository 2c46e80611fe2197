import { parseDay } from '#plugins/maintenance/engine/day'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import {
  BEGIN,
  DAY,
  TargetOccurrences,
  type Decision,
} from '#plugins/maintenance/models/target_occurrences'
import { paceOfSchedule } from '#plugins/maintenance/models/trigger_pace'

export type Outlook = {
  decided: Decision[]
  /** Open occurrences that another one takes the place of, by key. */
  replaced: { key: string; by: Occurrence }[]
  /** When it is to be looked at again; null where only an event can change anything. */
  nextRaiseAt: Date | null
  nextDueAt: Date | null
  settledAt: Date
}

const MINUTE = 60_000

/** Days ahead that are looked at for the next occurrence, where the pace alone is not enough. */
const REACHES = [400, 4_000]

/** What is to be done about one schedule on one piece of equipment, and when to look again. */
export class TargetPlan extends TargetOccurrences {
  private readonly rows

  constructor(facts: TargetFacts, now: Date) {
    super(facts, now)
    this.rows = new Map(facts.rows.map((row) => [row.occurrence_key, row]))
  }

  /** What is decided by now and was not before, and when to look again. */
  outlook(): Outlook {
    const { target, schedule } = this.facts
    if (!schedule.is_running || target.is_gone) return this.resting()
    const found = this.upToNext()
    const planned = found.filter(({ state }) => state === 'planned')
    return {
      decided: found.filter((each) => this.isNew(each)).map((each) => this.decision(each)),
      replaced: this.replaced(found),
      nextRaiseAt: this.nextLook(found, planned),
      nextDueAt: planned[0] ? new Date(planned[0].due_at) : null,
      settledAt: this.settledAt(found),
    }
  }

  private upToNext(): Occurrence[] {
    const { schedule } = this.facts
    const lead = roughDays(parseTimeSpan(schedule.lead_time ?? 'P0D')!)
    const pace = paceOfSchedule(schedule)
    for (const days of [pace === null ? 1 : 2 * pace + 1, ...REACHES]) {
      const to = new Date(this.now.getTime() + (lead + days) * DAY)
      const found = this.between(BEGIN, to)
      if (found.some(({ state }) => state === 'planned') || days === REACHES.at(-1)) return found
    }
    return []
  }

  private isNew({ key, state }: Occurrence) {
    const row = this.rows.get(key)
    return state !== 'planned' && (!row || row.state === 'planned')
  }

  private replaced(found: Occurrence[]) {
    const by = found.findLast(({ state }) => state === 'raised')
    if (!by) return []
    return found
      .filter(
        ({ key, because }) => because.code === 'replaced' && this.rows.get(key)?.state === 'raised'
      )
      .map(({ key }) => ({ key, by }))
  }

  /** While a task is open, a floating schedule waits for its end, and one that suppresses for the next to fall due. */
  private nextLook(found: Occurrence[], planned: Occurrence[]): Date | null {
    const { anchor, open_policy: policy } = this.facts.schedule
    const isOpen = found.some(({ state }) => state === 'raised')
    if (isOpen && anchor === 'floating') return null
    const suppresses = isOpen && (policy ?? 'suppress') === 'suppress'
    const times = planned
      .filter(({ because }) => because.code !== 'forecast')
      .map(({ due_at: due, raise_at: raise }) => Date.parse(suppresses ? due : raise))
    if (!times.length) return null
    return new Date(Math.max(Math.min(...times), this.now.getTime() + MINUTE))
  }

  /** From the begin of the day of whatever is still open or to come. */
  private settledAt(found: Occurrence[]): Date {
    const { target } = this.facts
    const undecided = found.filter(({ state }) => state === 'raised' || state === 'planned')
    const days = undecided.map(({ key }) => parseDay(key)).filter((day) => day !== undefined)
    if (!days.length) return target.settled_at
    return new Date(Math.max(this.zone.at(Math.min(...days), 0), target.since.getTime()))
  }

  private resting(): Outlook {
    const { settled_at: settledAt } = this.facts.target
    return { decided: [], replaced: [], nextRaiseAt: null, nextDueAt: null, settledAt }
  }
}
