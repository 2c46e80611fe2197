import { tenant } from '#platform/tenancy/tenant_scope'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'
import { targetFacts, type TargetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences, type Decision } from '#plugins/maintenance/models/target_occurrences'
import { targetRows } from '#plugins/maintenance/models/target_rows'

type Asked = { facts: TargetFacts; decision: Decision }
type Higher = { target_id: string; higher_id: string }

const DAY = 86_400_000
const WORK = ['planned', 'raised', 'completed']

const HIGHER = `
  SELECT t.id AS target_id, higher.id AS higher_id
  FROM schedule_targets t JOIN maintenance_schedules s ON s.id = t.schedule_id
    JOIN maintenance_schedules h ON h."group" = s."group" AND h.rank > s.rank AND h.is_active AND h.deleted_at IS NULL
    JOIN schedule_targets higher ON higher.schedule_id = h.id AND higher.equipment_id = t.equipment_id AND higher.removed_at IS NULL
  WHERE t.id = ANY($1::uuid[])`

const KEPT = `
  SELECT t.id AS target_id, s.schedule_name, o.due_at
  FROM unnest($1::uuid[], $2::uuid[]) AS n (id, higher_id) JOIN schedule_targets t ON t.id = n.id
    JOIN occurrences o ON o.target_id = n.higher_id AND o.state IN ('raised', 'completed') AND o.due_at >= $3
    JOIN maintenance_schedules s ON s.id = o.schedule_id`

/** The yearly service does the monthly one's work: where both fall in one window, only the higher is raised. */
export class HigherRanks {
  private readonly due = new Map<string, { at: number; by: string }[]>()

  private constructor(private readonly now: Date) {}

  /** Reads what the higher schedules of these targets have, done and to come. */
  static async around(asked: Asked[], now: Date) {
    const ranks = new HigherRanks(now)
    const nested = asked.filter(({ facts: { schedule } }) => schedule.group && isRanked(schedule))
    if (nested.length) await ranks.read(nested)
    return ranks
  }

  /** What does the work of an occurrence, too: the other schedule's name, or nothing. */
  covering({ facts, decision }: Asked): string | undefined {
    const { due_at: due } = decision.occurrence
    const reach = windowOf(facts)
    const near = this.due.get(facts.target.id) ?? []
    return near.find(({ at }) => Math.abs(at - Date.parse(due)) <= reach)?.by
  }

  private async read(nested: Asked[]) {
    const ids = nested.map(({ facts }) => facts.target.id)
    const pairs = await tenant.query<Higher>(HIGHER, [ids])
    if (!pairs.length) return
    const dues = nested.map(({ decision }) => Date.parse(decision.occurrence.due_at))
    const reach = Math.max(...nested.map(({ facts }) => windowOf(facts)))
    const from = new Date(Math.min(...dues) - reach)
    const to = new Date(Math.max(...dues) + reach + 1)
    await this.readKept(pairs, from)
    const higher = [...new Set(pairs.map((pair) => pair.higher_id))]
    for (const facts of await targetFacts(await targetRows.read(higher))) {
      const found = new TargetOccurrences(facts, this.now).between(from, to)
      const works = found.filter(({ state }) => WORK.includes(state))
      const below = pairs.filter((pair) => pair.higher_id === facts.target.id)
      for (const { target_id: target } of below)
        for (const { due_at: due } of works)
          this.note(target, Date.parse(due), facts.schedule.schedule_name)
    }
  }

  private async readKept(pairs: Higher[], from: Date) {
    const rows = await tenant.query<{ target_id: string; schedule_name: string; due_at: Date }>(
      KEPT,
      [pairs.map((pair) => pair.target_id), pairs.map((pair) => pair.higher_id), from]
    )
    for (const { target_id: target, due_at: due, schedule_name: by } of rows)
      this.note(target, due.getTime(), by)
  }

  private note(target: string, at: number, by: string) {
    this.due.set(target, [...(this.due.get(target) ?? []), { at, by }])
  }
}

function isRanked({ rank }: { rank?: number | null }) {
  return rank !== null && rank !== undefined
}

/** A day before and after, or as long as the grace of the lower one is. */
function windowOf({ schedule }: TargetFacts) {
  return Math.max(1, roughDays(parseTimeSpan(schedule.grace ?? 'P0D')!)) * DAY
}
