import { FixedCalendar } from '#plugins/maintenance/engine/fixed_calendar'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Closing, Point } from '#plugins/maintenance/engine/point'
import type { Source } from '#plugins/maintenance/engine/source'
import type { Reading } from '#plugins/maintenance/engine/true_readings'
import type { Waiting } from '#plugins/maintenance/engine/waiting'

/**
 * All triggers together: due when the last of them has fallen due since the schedule's latest completion, with
 * the key of that last one. One occurrence at a time; what falls due while it is open counts for nothing.
 */
export class AllSource implements Source {
  readonly #fallen: (Point | null)[]
  #isTaken = false
  #ordinal = 1

  constructor(
    private readonly plan: Plan,
    readonly members: Source[]
  ) {
    this.#fallen = members.map(() => null)
  }

  /** What each member has, or will have, fallen due with; null where that is not known. */
  get standing(): (Point | null)[] {
    return this.members.map((member, index) => this.#fallen[index] ?? member.next())
  }

  next(): Point | null {
    if (this.#isTaken) return null
    const points = this.standing
    if (points.some((point) => point === null)) return null
    const known = points as Point[]
    const last = known.reduce((latest, point) => (point.due > latest.due ? point : latest))
    const raise = Math.min(last.due, Math.max(...known.map((point) => point.raise)))
    if (this.plan.isLeftOut(this.#ordinal)) return this.#leaveOut({ ...last, raise })
    return this.#afterPause({ ...last, raise })
  }

  take() {
    const taken = this.next()
    this.#isTaken = true
    if (taken?.isHoliday) this.closed({ at: taken.due, point: taken, isWork: true })
  }

  claim(key: string) {
    const next = this.next()
    if (next?.key !== key) return null
    this.take()
    return next
  }

  read(reading: Reading): Point[] {
    this.members.forEach((member, index) => {
      const [first] = member.read(reading)
      if (!this.#isTaken) this.#fallen[index] ??= first ?? null
    })
    return []
  }

  closed(closing: Closing) {
    const passed = Math.max(closing.at, closing.point?.due ?? -Infinity)
    this.members.forEach((member, index) => {
      const due = this.#fallen[index] ? undefined : member.next()?.due
      if (member instanceof FixedCalendar) member.passBy(passed)
      else if (due !== undefined && due <= passed) member.take()
      member.closed(closing)
      this.#fallen[index] = null
    })
    this.#isTaken = false
    this.#ordinal++
  }

  lookAhead() {
    for (const member of this.members) member.lookAhead()
  }

  waitsFor(): Waiting[] {
    return this.members.flatMap((member, index): Waiting[] => {
      const fallen = this.#fallen[index]
      if (!fallen) return member.waitsFor()
      const params = { due: this.plan.zone.text(fallen.due), rule: this.plan.rules[index] }
      return [{ code: 'fallen', params }]
    })
  }

  /** As if it were done at once. */
  #leaveOut(point: Point): Point | null {
    this.closed({ at: point.due, point, isWork: true })
    return this.next()
  }

  #afterPause(point: Point): Point | null {
    const pause = this.plan.pauses.over(point)
    if (!pause) return point
    if (pause.end === Infinity) return null
    return { ...point, due: pause.end, raise: pause.end, moving: 'pause' }
  }
}
