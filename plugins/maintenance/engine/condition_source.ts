import { ConditionWatch } from '#plugins/maintenance/engine/condition_watch'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Point } from '#plugins/maintenance/engine/point'
import type { ConditionTrigger } from '#plugins/maintenance/engine/schedule'
import type { Source } from '#plugins/maintenance/engine/source'
import type { Reading } from '#plugins/maintenance/engine/true_readings'
import type { Waiting } from '#plugins/maintenance/engine/waiting'

/** Points of a condition. The first is `<meter>:<value>`; later ones add the time they fired at. */
export class ConditionSource implements Source {
  readonly #watch: ConditionWatch
  readonly #trigger: ConditionTrigger
  readonly #key: string
  #fired = 0
  #latest?: Reading

  constructor(
    private readonly plan: Plan,
    private readonly index: number
  ) {
    this.#trigger = plan.triggers[index] as ConditionTrigger
    this.#key = `${this.#trigger.meter}:${this.#trigger.value}`
    this.#watch = new ConditionWatch(this.#trigger)
  }

  next() {
    return null
  }

  take() {}

  claim() {
    return null
  }

  /** A reading taken in a pause is not listened to: what it would have told, the first one after it tells. */
  read(reading: Reading): Point[] {
    const { meter, value, at } = reading
    if (meter !== this.#trigger.meter || this.plan.pauses.at(at)) return []
    this.#latest = reading
    const fires = this.#watch.read(value, at)
    if (!fires) return []
    this.#fired++
    if (at < this.plan.since || at > this.plan.until || this.plan.isLeftOut(this.#fired)) return []
    const threshold = this.#trigger.value
    const key = this.#isFirst(at) ? this.#key : `${this.#key}@${new Date(at).toISOString()}`
    return [{ key, planned: at, due: at, raise: at, trigger: this.index, value, threshold }]
  }

  closed() {
    this.#watch.rearm()
  }

  lookAhead() {}

  waitsFor(): Waiting[] {
    const { meter } = this.#trigger
    const params = { meter, rule: this.plan.rules[this.index] }
    if (!this.#latest) return [{ code: 'no_reading', params }]
    if (!this.#watch.isArmed) return [{ code: 'condition_fired', params }]
    const { inRow } = this.#watch
    if (inRow) return [{ code: 'condition_steadying', params: { ...params, in_row: inRow } }]
    return [{ code: 'condition_not_met', params: { ...params, value: this.#latest.value } }]
  }

  /** A late reading before the first does not take the key of a task that is already there. */
  #isFirst(at: number): boolean {
    const { plan } = this
    const kept = plan.events.find(
      ({ event }) => event.type === 'raised' && event.occurrence_key === this.#key
    )?.event
    if (kept?.type === 'raised' && kept.due_at) return plan.moment(kept.due_at) === at
    return this.#fired === 1
  }
}
