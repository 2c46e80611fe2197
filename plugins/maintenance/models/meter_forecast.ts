import type { Principal } from '#models/principal'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type Meter from '#plugins/maintenance/models/meter'
import { ScheduleCalendar, type CalendarEntry } from '#plugins/maintenance/models/schedule_calendar'

const DAY = 86_400_000
const SHOWN = 20

/** A schedule that listens to the meter, and when it is due next: null where that cannot be said yet. */
export type Forecast = {
  schedule: { id: string; schedule_name: string; triggers: object[]; anchor: string }
  next: CalendarEntry | null
}

/** What hangs on a meter, as far as somebody may see it. */
export async function meterForecasts(meter: Meter, principal: Principal, now = new Date()) {
  if (!principal.can('view_maintenance_schedules')) return []
  const schedules = await listeners(meter, principal)
  if (!schedules.length) return []
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const calendar = new ScheduleCalendar(principal, { equipment: meter.equipment_id })
  const { entries } = await calendar.entries({ from: at(-400), to: at(730) })
  return schedules.map((schedule) => ({
    schedule,
    next: entries.find((entry) => entry.schedule_id === schedule.id && isOpen(entry)) ?? null,
  }))
}

function listeners({ equipment_id: equipment, key }: Meter, principal: Principal) {
  const seen = visibility(principal, 'view', 'maintenance_schedules')
  return runCompiled<Forecast['schedule']>({
    sql: `SELECT e.id, e.schedule_name, e.triggers, e.anchor FROM maintenance_schedules e
      WHERE e.deleted_at IS NULL AND e.is_active AND ${seen.sql}
        AND EXISTS (SELECT FROM jsonb_array_elements(e.triggers) x WHERE x->>'meter' = ?)
        AND EXISTS (SELECT FROM schedule_targets t
          WHERE t.schedule_id = e.id AND t.equipment_id = ?::uuid AND t.removed_at IS NULL)
      ORDER BY e.schedule_name, e.id LIMIT ${SHOWN}`,
    bindings: [...seen.bindings, key, equipment],
  })
}

function isOpen({ state }: CalendarEntry) {
  return state === 'planned' || state === 'raised'
}
