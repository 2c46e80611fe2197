import type { DomainEvent } from '#platform/events/domain_event'
import { followTasks } from '#plugins/maintenance/models/followed_task'
import { stopTimersOn } from '#plugins/maintenance/models/work_timer'

export default async function follow({ payload, at, by }: DomainEvent) {
  const id = String(payload.id)
  await followTasks([id])
  await stopTimersOn(id, { at, by })
}
