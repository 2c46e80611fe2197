import { CalendarRule, type GridPoint } from '#plugins/maintenance/engine/calendar_rule'
import { dayText, LAST_DAY, parseDay, type Day } from '#plugins/maintenance/engine/day'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Point } from '#plugins/maintenance/engine/point'
import type { CalendarTrigger } from '#plugins/maintenance/engine/schedule'
import type { Source } from '#plugins/maintenance/engine/source'
import { waitsForDay } from '#plugins/maintenance/engine/waits_for_day'

/** The grid of a calendar trigger, computed from its anchor: nothing that happens moves it. */
export class FixedCalendar implements Source {
  readonly #rule: CalendarRule
  readonly #grid: Generator<GridPoint, undefined>
  #head: Point | null = null
  readonly #lastDay: Day
  /** Rescheduled ones: their place in time is not that of the grid. */
  #aside: Point[]

  constructor(
    private readonly plan: Plan,
    private readonly index: number
  ) {
    this.#rule = new CalendarRule(plan.triggers[index] as CalendarTrigger)
    this.#grid = this.#rule.from(this.#firstDay())
    this.#lastDay = plan.until === Infinity ? LAST_DAY : plan.zone.dayOf(plan.until)
    this.#aside = [...plan.rescheduled]
      .flatMap((key) => this.claim(key) ?? [])
      .sort((a, b) => a.due - b.due)
    this.#advance()
  }

  next() {
    const [aside] = this.#aside
    return aside && (!this.#head || aside.due <= this.#head.due) ? aside : this.#head
  }

  take() {
    if (this.next() === this.#aside[0]) this.#aside.shift()
    else this.#advance()
  }

  claim(key: string) {
    const day = parseDay(key)
    const point = day === undefined ? undefined : this.#rule.on(day)
    return point ? this.#pointOf(point) : null
  }

  read() {
    return []
  }

  closed() {}

  lookAhead() {}

  waitsFor() {
    return [waitsForDay(this.plan, this.index, this.next())]
  }

  /** Leaves out what is due up to a moment. */
  passBy(moment: number) {
    for (let next = this.next(); next && next.due <= moment; next = this.next()) this.take()
  }

  #firstDay(): Day {
    const { since, zone } = this.plan
    return since === -Infinity ? this.#rule.anchor : Math.max(this.#rule.anchor, zone.dayOf(since))
  }

  #advance() {
    this.#head = null
    for (let { value } = this.#grid.next(); value; { value } = this.#grid.next()) {
      if (value.day > this.#lastDay) return
      const point = this.#pointOf(value)
      if (!point || point.moving === 'rescheduled') continue
      const pause = this.plan.pauses.over(point)
      if (pause?.end === Infinity) return
      if (pause) continue
      this.#head = point
      return
    }
  }

  /** Null where the rule leaves the day out. */
  #pointOf({ day, ordinal }: GridPoint): Point | null {
    const { plan } = this
    if (!plan.dueDays.isInSeason(day) || plan.isLeftOut(ordinal)) return null
    const point = plan.pointOn(dayText(day), day, this.index)
    return point.planned < plan.since || point.planned > plan.until ? null : point
  }
}
