import type { Principal } from '#models/principal'
import type { Pagination } from '#platform/entities/query/compile_list'
import { tenant } from '#platform/tenancy/tenant_scope'
import type Meter from '#plugins/maintenance/models/meter'
import { meterForecasts } from '#plugins/maintenance/models/meter_forecast'
import { MeterReadings } from '#plugins/maintenance/models/meter_readings'
import { readingTasks, told, type SeenTask } from '#plugins/maintenance/models/reading_tasks'
import { LATEST } from '#plugins/maintenance/models/reading_statements'

/** A reading as pages show it. */
export type ReadingRow = {
  id: string
  value: number
  at: string
  source: 'manual' | 'api' | 'import' | 'checklist'
  note: string | null
  flag: 'backwards' | 'late' | 'rollover' | null
  supersedes: string | null
  is_superseded: boolean
  /** Whose checklist it was read in. */
  task_id: string | null
  by: { id: string; label: string } | null
  raised: SeenTask[]
}
type Point = { value: number; at: Date }

const ROWS = 20
const POINTS = 120

/** What a meter has shown, page by page and as a line, and what hangs on it. */
export async function meterPage(meter: Meter, page: unknown, principal: Principal) {
  const points = await tenant.query<Point>(LATEST, [meter.id, POINTS])
  return {
    readings: await readingsOf(meter, page, principal),
    points: points.reverse().map(({ value, at }) => ({ value, at: at.toISOString() })),
    forecasts: await meterForecasts(meter, principal),
  }
}

async function readingsOf(
  meter: Meter,
  page: unknown,
  principal: Principal
): Promise<{ rows: ReadingRow[]; pagination: Pagination }> {
  const query = { ...(page !== undefined && { page }), page_size: String(ROWS) }
  const { data, pagination } = await new MeterReadings(meter).list(query)
  const rows = JSON.parse(data) as Omit<ReadingRow, 'raised'>[]
  const tasks = await readingTasks(meter, { times: rows.map(({ at }) => at) }, principal)
  const raised = ({ at, is_superseded: isOld }: Omit<ReadingRow, 'raised'>) =>
    isOld ? [] : tasks.filter(({ due_at: due }) => due.toISOString() === at).map(told)
  return { rows: rows.map((row) => ({ ...row, raised: raised(row) })), pagination }
}
