import type { Principal } from '#models/principal'
import type { Row } from '#models/record_page'
import { today } from '#models/today'
import { visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Availability, type ShiftRow } from '#plugins/maintenance/models/availability'

/** Days ahead that the page shows. */
const AHEAD = 14

type Named = { id: string; label: string }
type AbsenceRow = {
  id: string
  starts_at: string
  ends_at: string
  kind: string
  note: string | null
}

/** When a technician works, when they are away, and what that leaves in the two weeks to come. */
export async function technicianPage(technicianId: string) {
  const availability = new Availability(technicianId)
  const { timeZone: zone } = tenant.current() as Tenant
  const absences = await availability.absences({ page_size: '100' })
  const shifts: ShiftRow[] = await availability.shifts()
  return {
    shifts,
    absences: JSON.parse(absences.data) as AbsenceRow[],
    capacity: await availability.capacity({ from: today(zone), days: AHEAD, zone }),
  }
}

/** Whether what somebody may do to technicians reaches this one. */
export async function isReached(principal: Principal, action: 'update' | 'delete', id: string) {
  if (!principal.can(`${action}_technicians`)) return false
  const { sql, bindings } = visibility(principal, action, 'technicians')
  const rows = await runCompiled({
    sql: `SELECT FROM technician_profiles e WHERE e.id = ?::uuid AND ${sql}`,
    bindings: [id, ...bindings],
  })
  return rows.length > 0
}

/** Where somebody is sent, by name. */
export function territoriesOf({ territories }: Row) {
  return tenant.query<Named>(
    'SELECT id, name AS label FROM facilities WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL ORDER BY name, id',
    [territories ?? []]
  )
}
