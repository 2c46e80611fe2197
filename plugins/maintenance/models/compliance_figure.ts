import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { KpiAsked, KpiFigure } from '#platform/plugins/plugin_kpi'
import {
  ON_TIME,
  ScheduleCompliance,
  type OnTimeRule,
} from '#plugins/maintenance/models/schedule_compliance'

type Row = {
  schedule_id: string
  schedule_name: string
  due_at: Date
  closed_at: Date | null
  task_id: string | null
  is_on_time: boolean
  counts: boolean
}

/** How much of what was due was done in time, among the figures. */
export default async function complianceFigure(asked: KpiAsked): Promise<KpiFigure> {
  const { from, to, filter, principal } = asked
  const found = await new ScheduleCompliance(principal, filter).read(
    { from, to },
    ruleOf(filter.rule ?? 'due')
  )
  return {
    value: found.compliance,
    inputs: found.inputs,
    rows: (found.rows as unknown as Row[]).map((row) => ({
      schedule: row.schedule_name,
      due: timeOf(row.due_at),
      closed: timeOf(row.closed_at),
      on_time: row.is_on_time,
      counts: row.counts,
      path: row.task_id ? `/tasks/${row.task_id}` : `/maintenance-schedules/${row.schedule_id}`,
    })),
    isCut: found.is_cut,
  }
}

/** @throws E_INVALID_QUERY */
export function ruleOf(name: unknown): OnTimeRule {
  if (typeof name === 'string' && Object.hasOwn(ON_TIME, name)) return name as OnTimeRule
  throw invalidQuery('rule', `rule must be one of ${Object.keys(ON_TIME).join(', ')}`)
}

function timeOf(moment: Date | string | null) {
  return moment && new Date(moment).toISOString()
}
