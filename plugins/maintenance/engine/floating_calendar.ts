import { CalendarRule } from '#plugins/maintenance/engine/calendar_rule'
import { dayText, LAST_DAY, type Day } from '#plugins/maintenance/engine/day'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Closing, Point } from '#plugins/maintenance/engine/point'
import type { CalendarTrigger } from '#plugins/maintenance/engine/schedule'
import type { Source } from '#plugins/maintenance/engine/source'
import type { Waiting } from '#plugins/maintenance/engine/waiting'
import { waitsForDay } from '#plugins/maintenance/engine/waits_for_day'

/** One point at a time: the next one is known when this one has closed. */
export class FloatingCalendar implements Source {
  readonly #rule: CalendarRule
  #day: Day
  #ordinal = 1
  #isTaken = false
  /** The latest planned day that has closed: no later one may have its key. */
  #closedDay = -Infinity
  #point: Point | null = null

  constructor(
    private readonly plan: Plan,
    private readonly index: number
  ) {
    this.#rule = new CalendarRule(plan.triggers[index] as CalendarTrigger)
    this.#day = this.#rule.from(this.#rule.anchor).next().value?.day ?? LAST_DAY + 1
    this.#settle()
  }

  next() {
    return this.#isTaken ? null : this.#point
  }

  take() {
    // A holiday that is left out closes itself.
    this.#isTaken = true
    if (!this.#point?.isHoliday) return
    this.#closedDay = this.#day
    this.#moveOn(this.#day)
  }

  claim(key: string) {
    const next = this.next()
    if (next?.key !== key) return null
    this.take()
    return next
  }

  read() {
    return []
  }

  closed({ at, isWork }: Closing) {
    if (!isWork && !this.#isTaken) return
    const day = this.plan.zone.dayOf(at)
    const planned = this.#day
    if (this.#isTaken) this.#closedDay = Math.max(this.#closedDay, planned)
    this.#moveOn(isWork ? day : Math.max(day, planned))
  }

  lookAhead() {}

  waitsFor(): Waiting[] {
    const { plan, index } = this
    if (this.#isTaken) return [{ code: 'after_completion', params: { rule: plan.rules[index] } }]
    return [waitsForDay(plan, index, this.#point)]
  }

  /** The next point an interval after a day, and after every day that has closed. */
  #moveOn(day: Day) {
    const next = this.#rule.after(day)
    this.#day = next > this.#closedDay ? next : this.#rule.after(this.#closedDay)
    this.#ordinal++
    this.#isTaken = false
    this.#settle()
  }

  #settle() {
    const { plan } = this
    this.#day = plan.dueDays.inSeasonFrom(this.#day)
    while (this.#day <= LAST_DAY && plan.isLeftOut(this.#ordinal)) {
      this.#day = plan.dueDays.inSeasonFrom(this.#rule.after(this.#day))
      this.#ordinal++
    }
    const point = plan.pointOn(dayText(this.#day), this.#day, this.index)
    const isOver = this.#day > LAST_DAY || point.planned > plan.until
    this.#point = isOver ? null : this.#afterPause(point)
  }

  /** What falls due in a pause is due when it ends, and never where it does not. */
  #afterPause(point: Point): Point | null {
    const pause = this.plan.pauses.over(point)
    if (!pause) return point
    const due = this.#firstAfter(pause.end)
    if (due === null) return null
    const raise = Math.max(pause.end, this.plan.raisedFor(due))
    return { ...point, due, raise, moving: 'pause' }
  }

  #firstAfter(moment: number): number | null {
    if (moment === Infinity) return null
    const day = this.plan.zone.dayOf(moment)
    const same = this.plan.plannedOn(day)
    return same >= moment ? same : this.plan.plannedOn(day + 1)
  }
}
