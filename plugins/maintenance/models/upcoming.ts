import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import type { Window } from '#plugins/maintenance/models/occurrence_window'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'

/** What nobody has written down yet of a window; what is due this minute is about to be raised. */
export class Upcoming {
  /** By schedule and begin: pieces of equipment to which nothing has happened have the same dates. */
  private readonly known = new Map<string, Occurrence[]>()

  constructor(
    private readonly window: Window,
    private readonly now: Date
  ) {}

  of(facts: TargetFacts): Occurrence[] {
    const { schedule, target, events, rows } = facts
    const isUntouched = !events.length && !rows.length
    if (!isUntouched || !schedule.is_plain || schedule.count) return this.computed(facts)
    const key = `${schedule.id} ${target.settled_at.getTime()}`
    const found = this.known.get(key) ?? this.computed(facts)
    this.known.set(key, found)
    return found
  }

  private computed(facts: TargetFacts): Occurrence[] {
    const decided = new Set(
      facts.rows.filter(({ state }) => state !== 'planned').map((row) => row.occurrence_key)
    )
    const found = new TargetOccurrences(facts, this.now).between(this.window.from, this.window.to)
    return decided.size ? found.filter(({ key }) => !decided.has(key)) : found
  }
}
