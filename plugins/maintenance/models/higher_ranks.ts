import { tenant } from '#platform/tenancy/tenant_scope'
import type { Because } from '#plugins/maintenance/engine/because'
import { coverNested, type Nested } from '#plugins/maintenance/engine/cover_nested'
import type { Occurrence, OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'
import { targetFacts, type TargetFacts } from '#plugins/maintenance/models/target_facts'
import {
  DAY,
  TargetOccurrences,
  type Decision,
} from '#plugins/maintenance/models/target_occurrences'
import { targetRows } from '#plugins/maintenance/models/target_rows'

type Asked = { facts: TargetFacts; decision: Decision }
type Pair = { target_id: string; higher_id: string }
type Kept = {
  target_id: string
  occurrence_key: string
  state: OccurrenceState
  due_at: Date
  raise_at: Date
  because: Because
}

const HIGHER = `
  SELECT t.id AS target_id, higher.id AS higher_id
  FROM schedule_targets t JOIN maintenance_schedules s ON s.id = t.schedule_id
    JOIN maintenance_schedules h ON h."group" = s."group" AND coalesce(h.rank, 0) > coalesce(s.rank, 0)
      AND h.is_active AND h.deleted_at IS NULL
    JOIN schedule_targets higher ON higher.schedule_id = h.id AND higher.equipment_id = t.equipment_id AND higher.removed_at IS NULL
  WHERE t.id = ANY($1::uuid[])`

const KEPT = `
  SELECT target_id, occurrence_key, state, due_at, raise_at, because FROM occurrences
  WHERE target_id = ANY($1::uuid[]) AND state IN ('raised', 'completed', 'covered') AND due_at >= $2 AND due_at < $3`

/** The yearly service does the monthly one's work: where both fall in one window, only the higher is raised. */
export class HigherRanks {
  private readonly above = new Map<string, Nested[]>()

  private constructor(private readonly now: Date) {}

  /** Reads what the higher schedules of these targets have, done and to come. */
  static async around(asked: Asked[], now: Date) {
    const ranks = new HigherRanks(now)
    const nested = asked.filter(({ facts }) => facts.schedule.group)
    if (nested.length) await ranks.read(nested)
    return ranks
  }

  /** The occurrence as covered, where another one does its work, too. */
  covered({ facts, decision: { occurrence } }: Asked): Occurrence | undefined {
    const above = this.above.get(facts.target.id)
    if (!above) return undefined
    const [{ occurrences }] = coverNested([nestedOf(facts, [occurrence]), ...above])
    return occurrences[0].state === 'covered' ? occurrences[0] : undefined
  }

  private async read(nested: Asked[]) {
    const ids = nested.map(({ facts }) => facts.target.id)
    const pairs = await tenant.query<Pair>(HIGHER, [ids])
    if (!pairs.length) return
    const higher = await targetFacts(
      await targetRows.read([...new Set(pairs.map((pair) => pair.higher_id))])
    )
    const window = windowAround(nested, higher)
    const kept = await tenant.query<Kept>(KEPT, [
      higher.map(({ target }) => target.id),
      window.from,
      window.to,
    ])
    for (const facts of higher) {
      const mine = kept.filter((row) => row.target_id === facts.target.id).map(occurrenceOf)
      const found = this.undecided(facts, window, new Set(mine.map(({ key }) => key)))
      const all = nestedOf(facts, [...mine, ...found])
      for (const { target_id: target, higher_id: id } of pairs)
        if (id === facts.target.id) this.above.set(target, [...(this.above.get(target) ?? []), all])
    }
  }

  private undecided(facts: TargetFacts, { from, to }: Window, known: ReadonlySet<string>) {
    const found = new TargetOccurrences(facts, this.now).between(from, to)
    return found.filter(({ key }) => !known.has(key))
  }
}

type Window = { from: Date; to: Date }

/** As far as the lead time and grace of any of them reach. */
function windowAround(nested: Asked[], higher: TargetFacts[]): Window {
  const dues = nested.map(({ decision }) => Date.parse(decision.occurrence.due_at))
  const spans = [...nested.map(({ facts }) => facts), ...higher].map(spanOf)
  const reach = (2 * Math.max(...spans) + 2) * DAY
  return { from: new Date(Math.min(...dues) - reach), to: new Date(Math.max(...dues) + reach) }
}

function spanOf({ schedule: { lead_time: lead, grace } }: TargetFacts) {
  return [lead, grace].reduce((sum, span) => sum + roughDays(parseTimeSpan(span ?? 'P0D')!), 0)
}

function nestedOf({ schedule, timeZone }: TargetFacts, occurrences: Occurrence[]): Nested {
  return { name: schedule.schedule_name, schedule, timeZone, occurrences }
}

function occurrenceOf({ occurrence_key: key, state, because, ...times }: Kept): Occurrence {
  return {
    key,
    state,
    because,
    due_at: times.due_at.toISOString(),
    raise_at: times.raise_at.toISOString(),
  }
}
