import BusinessCalendar from '#models/business_calendar'
import { titleText } from '#platform/definitions/title_text'
import { workflowVersions } from '#platform/definitions/workflow_versions'
import { humanised } from '#platform/entities/field'
import { BusinessTimes } from '#platform/workflows/business_calendars'
import { clockOf, slaRows, type ClockRow } from '#platform/workflows/sla_rows'

/** A clock as people see it; seconds are of business time. */
export type SlaView = {
  id: string
  entity: string
  record_id: string
  sla: string
  title: string
  state: ClockRow['state']
  workflow_version: number
  /** The calendar it is counted by; null where time passes around the clock. */
  calendar: string | null
  within: string
  target_seconds: number
  elapsed_seconds: number
  started_at: string
  paused_at: string | null
  due_at: string | null
  breached_at: string | null
  stopped_at: string | null
  warn_at: number[]
  warned: number[]
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null

/** Clocks with their titles and what has passed by now: two statements more, whatever their number. */
export async function slaViews(rows: ClockRow[], locale: string): Promise<SlaView[]> {
  if (!rows.length) return []
  const [{ entity }] = rows
  const versions = [...new Set(rows.map(({ workflow_version: version }) => version))]
  const workflows = await workflowVersions(entity, versions)
  const calendars = await BusinessCalendar.byTitle()
  const times = new BusinessTimes()
  const now = new Date()
  return Promise.all(
    rows.map(async (row) => {
      const sla = workflows.get(row.workflow_version)?.slas?.[row.sla]
      const time = await times.of(row.calendar)
      const calendar =
        calendars.find(({ key }) => key === row.calendar) ?? calendars.find((one) => one.isDefault)
      return {
        ...told(row),
        title: titleText(sla?.title, locale, humanised(row.sla)),
        calendar: calendar?.title ?? null,
        target_seconds: time.seconds(row.within),
        elapsed_seconds: Math.round(clockOf(row, time).elapsedAt(now)),
      }
    })
  )
}

/** By record: those that have not stopped, or all there ever were. */
export async function clocksByRecord(
  entity: string,
  ids: string[],
  { locale, open = true }: { locale: string; open?: boolean }
): Promise<Record<string, SlaView[]>> {
  const views = await slaViews(await slaRows.ofRecords(entity, ids, open), locale)
  return Object.fromEntries(Map.groupBy(views, ({ record_id: id }) => id))
}

function told(row: ClockRow) {
  const { id, entity, record_id: recordId, sla, state, workflow_version: version, within } = row
  return {
    ...{ id, entity, record_id: recordId, sla, state, workflow_version: version, within },
    started_at: row.startedAt.toISOString(),
    paused_at: iso(row.pausedAt),
    due_at: iso(row.dueAt),
    breached_at: iso(row.breachedAt),
    stopped_at: iso(row.stoppedAt),
    warn_at: row.warn_at,
    warned: row.warned,
  }
}
