import type { Principal } from '#models/principal'
import { tenantFacts } from '#models/rule_facts'
import type { CompiledQuery } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { calendarWhere } from '#plugins/maintenance/models/calendar_filters'
import type { Window } from '#plugins/maintenance/models/occurrence_window'

/** Days after the due day in which a completion is on time, over the interval in days: `?` is nothing. */
export const ON_TIME = {
  due: { days: '0', formula: 'completed on the due date or before' },
  plus_day: { days: '1', formula: 'completed at most one day after the due date' },
  fifth: {
    days: 'least(28, floor(coalesce(o.interval_days, 0) * 0.2))',
    formula: 'completed within 20 % of the interval after the due date, 28 days at most',
  },
  tenth: {
    days: 'least(28, floor(coalesce(o.interval_days, 0) * 0.1))',
    formula: 'completed within 10 % of the interval after the due date, 28 days at most',
  },
} as const

export type OnTimeRule = keyof typeof ON_TIME

type Judged = { is_due: boolean; is_on_time: boolean; state: string }
type Row = Judged & { occurrence_id: string }
type Count = Judged & { count: number }

/** Rows of one answer, those first that were not done in time; the counts are of all. */
const MOST = 1_000

/**
 * Scheduled tasks completed on time ÷ scheduled tasks due in the period. Missed, suppressed and skipped ones stay
 * in the denominator; what was excused or is covered by a higher rank, and what is not due before now, does not.
 * Nothing due is no data, never 0. See domain.md, KPIs.
 */
export class ScheduleCompliance {
  constructor(
    private readonly principal: Principal,
    private readonly query: Record<string, unknown>,
    private readonly now = new Date()
  ) {}

  async read(window: Window, rule: OnTimeRule) {
    const judged = this.judged(window, rule)
    const counts = await this.counts(judged)
    const rows = await this.rows(judged)
    const sum = (some: Count[]) => some.reduce((all, each) => all + each.count, 0)
    const those = counts.filter((each) => each.is_due)
    const [due, total] = [sum(those), sum(counts)]
    const onTime = sum(those.filter((each) => each.is_on_time))
    const count = (state: string) => sum(those.filter((each) => each.state === state))
    return {
      rule,
      formula: `tasks ${ON_TIME[rule].formula} ÷ tasks due in the period`,
      from: window.from,
      to: window.to,
      compliance: due ? Number((onTime / due).toFixed(4)) : null,
      inputs: {
        due,
        on_time: onTime,
        late: count('completed') - onTime,
        open: count('raised'),
        missed: count('missed'),
        suppressed: count('suppressed'),
        skipped: count('skipped'),
        excluded: total - due,
      },
      rows: rows.map(({ is_due: isDue, ...row }) => ({ ...row, counts: isDue })),
      is_cut: total > rows.length,
    }
  }

  private counts({ sql, bindings }: CompiledQuery) {
    return runCompiled<Count>({
      sql: `SELECT state, is_due, is_on_time, count(*)::int AS count FROM (${sql}) AS o GROUP BY 1, 2, 3`,
      bindings,
    })
  }

  private rows({ sql, bindings }: CompiledQuery) {
    return runCompiled<Row>({
      sql: `${sql} ORDER BY is_due DESC, is_on_time, o.due_at, o.id LIMIT ${MOST}`,
      bindings,
    })
  }

  private judged({ from, to }: Window, rule: OnTimeRule): CompiledQuery {
    const where = calendarWhere(this.principal, this.query)
    const zone = 'coalesce(e.time_zone, ?)'
    const sql = `
      SELECT o.id AS occurrence_id, o.schedule_id, e.schedule_name, o.equipment_id, o.occurrence_key AS key, o.state,
        json_build_object('id', q.id, 'label', q.name || ' (' || q.equipment_number || ')') AS equipment,
        o.due_at, o.closed_at, o.task_id, o.interval_days, o.reason,
        NOT (o.state = 'covered' OR o.excused OR o.because->>'code' = 'holiday') AS is_due,
        coalesce(o.state = 'completed' AND (o.closed_at AT TIME ZONE ${zone})::date
          <= (o.due_at AT TIME ZONE ${zone})::date + (${ON_TIME[rule].days})::int, false) AS is_on_time
      FROM occurrences o JOIN maintenance_schedules e ON e.id = o.schedule_id JOIN equipment q ON q.id = o.equipment_id
      WHERE o.state <> 'planned' AND o.due_at >= ? AND o.due_at < ? AND ${where.sql}`
    const { time_zone: own } = tenantFacts()
    const until = to < this.now ? to : this.now
    return { sql, bindings: [own, own, from, until, ...where.bindings] }
  }
}
