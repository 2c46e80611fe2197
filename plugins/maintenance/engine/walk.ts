import { AllSource } from '#plugins/maintenance/engine/all_source'
import { Book } from '#plugins/maintenance/engine/book'
import { ConditionSource } from '#plugins/maintenance/engine/condition_source'
import { missedFor, replacedBy, suppressedBy, type Draft } from '#plugins/maintenance/engine/draft'
import { FixedCalendar } from '#plugins/maintenance/engine/fixed_calendar'
import { FloatingCalendar } from '#plugins/maintenance/engine/floating_calendar'
import { happen } from '#plugins/maintenance/engine/happen'
import { lookAhead } from '#plugins/maintenance/engine/look_ahead'
import { MeterSource } from '#plugins/maintenance/engine/meter_source'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Closing, Point } from '#plugins/maintenance/engine/point'
import { settlePending } from '#plugins/maintenance/engine/settle_pending'
import type { Source } from '#plugins/maintenance/engine/source'
import type { Reading } from '#plugins/maintenance/engine/true_readings'

/**
 * A schedule's history gone through in the order of time, then what stands at `now`, then what lies ahead.
 * Calendar points are not raised on the way: what became of one is known when it closes, or at `now`.
 */
export class Walk {
  readonly book: Book
  readonly sources: Source[]

  constructor(readonly plan: Plan) {
    this.book = new Book(plan.schedule.count ?? null)
    this.sources = sourcesOf(plan)
  }

  run(): this {
    this.toNow()
    lookAhead(this)
    return this
  }

  /** History up to `now`, and what is raised then. */
  toNow(): this {
    const { events, readings, now } = this.plan
    let next = 0
    for (const { event, at } of events) {
      // A completion's own reading comes before it, and a reading before whatever happens at its time.
      while (next < readings.length && readings[next].at <= at) this.#read(readings[next++])
      this.reach(at)
      happen(this, event, at)
    }
    while (next < readings.length) this.#read(readings[next++])
    this.reach(now)
    settlePending(this)
    return this
  }

  /** Makes pending what should have been raised by then. */
  reach(moment: number) {
    for (let first = this.first(moment); first; first = this.first(moment)) {
      first.source.take()
      this.add(first.point, 'pending')
    }
  }

  /** What falls due first, of what is raised by a moment. */
  first(moment = Infinity): { source: Source; point: Point } | undefined {
    let first: { source: Source; point: Point } | undefined
    for (const source of this.sources) {
      const point = source.next()
      if (!point || point.raise > moment) continue
      if (!first || point.due < first.point.due) first = { source, point }
    }
    return first
  }

  add(point: Point, state: 'pending' | 'planned'): Draft | null {
    if (point.isHoliday) return this.book.add(point, { state: 'skipped', code: 'holiday' })
    return this.book.add(point, { state, code: point.perDay ? 'forecast' : 'planned' })
  }

  /** Tells every trigger, so that each counts on from there. */
  closed(closing: Closing) {
    for (const source of this.sources) source.closed(closing)
  }

  #read(reading: Reading) {
    this.reach(reading.at)
    for (const source of this.sources) for (const point of source.read(reading)) this.#fall(point)
  }

  /** A threshold or condition has fallen due: readings are listened to, so this is seen at once. */
  #fall(point: Point) {
    const { book } = this
    const open = this.plan.policy === 'suppress' && book.oldest
    if (open) {
      book.add(point, suppressedBy(open.key))
      return
    }
    const { type } = this.plan.triggers[point.trigger]
    const raised = book.add(point, { state: 'raised', code: type === 'meter' ? 'crossed' : 'met' })
    if (raised && this.plan.policy === 'replace') this.#replace(raised)
  }

  #replace(raised: Draft) {
    const { book } = this
    const latest = book.latestPending
    book.sweep((each) => (each === latest ? replacedBy(raised.key) : missedFor(raised.key)))
    for (const each of book.open) if (each !== raised) book.close(each, replacedBy(raised.key))
  }
}

function sourcesOf(plan: Plan): Source[] {
  const sources = plan.triggers.map(({ type }, index): Source => {
    if (type === 'meter') return new MeterSource(plan, index)
    if (type === 'condition') return new ConditionSource(plan, index)
    return plan.isFloating ? new FloatingCalendar(plan, index) : new FixedCalendar(plan, index)
  })
  return plan.isTogether ? [new AllSource(plan, sources)] : sources
}
