import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import type { Window } from '#plugins/maintenance/models/occurrence_window'
import type { ScheduleFacts, TargetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'

/** What the engine does not look at. */
const NOT_RULE = {
  id: undefined,
  schedule_name: undefined,
  created_by: undefined,
  problem: undefined,
  task_template: undefined,
}

/** What nobody has written down yet of a window; what is due this minute is about to be raised. */
export class Upcoming {
  /** By rule and begin: where nothing has happened, the same rule gives the same dates on whatever equipment. */
  private readonly known = new Map<string, Occurrence[]>()
  private readonly rules = new Map<string, string>()

  constructor(
    private readonly window: Window,
    private readonly now: Date
  ) {}

  of(facts: TargetFacts): Occurrence[] {
    const { schedule, target, events, rows } = facts
    const isUntouched = !events.length && !rows.length
    if (!isUntouched || !schedule.is_plain || schedule.count) return this.computed(facts)
    const key = `${target.settled_at.getTime()} ${this.ruleOf(schedule)}`
    const found = this.known.get(key) ?? this.computed(facts)
    this.known.set(key, found)
    return found
  }

  /** All of a schedule that the engine reads. */
  private ruleOf(schedule: ScheduleFacts): string {
    const known = this.rules.get(schedule.id)
    if (known) return known
    const rule = JSON.stringify({ ...schedule, ...NOT_RULE })
    this.rules.set(schedule.id, rule)
    return rule
  }

  private computed(facts: TargetFacts): Occurrence[] {
    const decided = new Set(
      facts.rows.filter(({ state }) => state !== 'planned').map((row) => row.occurrence_key)
    )
    const found = new TargetOccurrences(facts, this.now).between(this.window.from, this.window.to)
    return decided.size ? found.filter(({ key }) => !decided.has(key)) : found
  }
}
