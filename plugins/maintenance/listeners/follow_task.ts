import type { DomainEvent } from '#platform/events/domain_event'
import { followTask } from '#plugins/maintenance/models/followed_task'

export default function follow({ payload }: DomainEvent) {
  return followTask(String(payload.id))
}
