import type { Principal } from '#models/principal'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import { tenant } from '#platform/tenancy/tenant_scope'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'
import { windowOf } from '#plugins/maintenance/models/occurrence_window'
import { ScheduleCalendar } from '#plugins/maintenance/models/schedule_calendar'

const DAY = 86_400_000

/** A page of one schedule's occurrences: by default from a month ago up to its horizon. @throws E_INVALID_QUERY */
export async function occurrenceList(
  scheduleId: string,
  query: Record<string, unknown>,
  principal: Principal
) {
  const { page, page_size: size } = parseListQuery({ page: query.page, page_size: query.page_size })
  const [{ horizon }] = await tenant.query<{ horizon: string }>(
    'SELECT horizon FROM maintenance_schedules WHERE id = $1',
    [scheduleId]
  )
  const now = Date.now()
  const window = windowOf(query, {
    from: new Date(now - 30 * DAY),
    to: new Date(now + Math.max(1, roughDays(parseTimeSpan(horizon)!)) * DAY),
  })
  const calendar = new ScheduleCalendar(principal, { ...query, schedule: scheduleId })
  const { entries } = await calendar.entries(window)
  const total = entries.length
  return {
    entries: entries.slice((page - 1) * size, page * size),
    pagination: {
      page,
      page_size: size,
      total,
      total_pages: Math.ceil(total / size),
      next_cursor: null,
    },
  }
}
