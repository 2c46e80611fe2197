import { tenant } from '#platform/tenancy/tenant_scope'

const LOOK_AGAIN = `
  UPDATE schedule_targets t SET next_raise_at = $1
  FROM maintenance_schedules s WHERE s.id = t.schedule_id AND t.removed_at IS NULL
    AND s.holiday_policy <> 'none' AND s.is_active AND s.deleted_at IS NULL`

/** Other holidays, other days. */
export default async function followHolidays() {
  await tenant.query(LOOK_AGAIN, [new Date()])
}
