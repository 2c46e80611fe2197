import type { DomainEvent } from '#platform/events/domain_event'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { SYSTEM } from '#plugins/maintenance/models/raising'
import { SchedulePauses } from '#plugins/maintenance/models/schedule_pauses'
import { ScheduleTargets } from '#plugins/maintenance/models/schedule_targets'

/** Of many that were changed at once nobody has planned any yet. */
export default async function followSchedule({ payload }: DomainEvent) {
  const schedule = await MaintenanceSchedule.query()
    .where('id', String(payload.id))
    .forUpdate()
    .first()
  if (!schedule) return
  const targets = new ScheduleTargets(schedule)
  if (schedule.deleted_at) return targets.rest()
  await new SchedulePauses(schedule.id).note(schedule.is_active, SYSTEM)
  await targets.lookAgain()
}
