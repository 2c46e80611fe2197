import { Principal } from '#models/principal'
import type { Actor } from '#platform/events/actor'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'
import MaintenanceSchedule from '#plugins/maintenance/models/maintenance_schedule'
import { SYSTEM } from '#plugins/maintenance/models/raising'
import { ScheduleTargets } from '#plugins/maintenance/models/schedule_targets'

/** Equipment has changed since a filter last looked, or what is named was deleted or came back. */
const STALE = `
  SELECT s.id FROM maintenance_schedules s
  WHERE s.deleted_at IS NULL AND s.targets_synced_at < (SELECT max(updated_at) FROM equipment)
    AND (s.targets ? 'filter' OR EXISTS (
      SELECT FROM schedule_targets t JOIN equipment q ON q.id = t.equipment_id
      WHERE t.schedule_id = s.id AND q.updated_at > s.targets_synced_at))
  ORDER BY s.id`

export const syncedTargets = {
  async areStale() {
    return (await tenant.query(`${STALE} LIMIT 1`)).length > 0
  },

  /** Each schedule in a unit of its own. */
  async follow(owner: TenantIdentity, { signal }: { signal?: AbortSignal } = {}) {
    const stale = await tenant.run(owner, () => tenant.query<{ id: string }>(STALE))
    for (const { id } of stale) {
      if (signal?.aborted) return
      await tenant.run(owner, () => followOne(id))
    }
  },
}

/** Looks with the eyes of who chose the filter: what they may not see stays without this schedule. */
async function followOne(id: string) {
  const schedule = await MaintenanceSchedule.query().where('id', id).forUpdate().first()
  if (!schedule || schedule.deleted_at) return
  const by = await chooser(schedule.targets_by)
  if (!by) return
  const targets = new ScheduleTargets(schedule)
  await targets.match(await targets.wanted(by))
}

/** Null where they are gone: the equipment it has stays. */
async function chooser(id: string | null): Promise<Actor | null> {
  if (!id) return SYSTEM
  const principal = await Principal.find(id)
  const viewer = principal && { role: principal.roleKey, permissions: principal.grants }
  return viewer && { id, channel: 'system', viewer }
}
