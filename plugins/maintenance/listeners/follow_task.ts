import type { DomainEvent } from '#platform/events/domain_event'
import { followTasks } from '#plugins/maintenance/models/followed_task'

export default function follow({ payload }: DomainEvent) {
  return followTasks([String(payload.id)])
}
