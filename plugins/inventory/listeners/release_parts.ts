import TaskParts from '#plugins/inventory/models/task_parts'
import type { DomainEvent } from '#platform/events/domain_event'

/** A task that is over, or gone, needs nothing any more: what was not issued to it is free again. */
export default function releaseParts({ payload, by }: DomainEvent) {
  return new TaskParts().releaseIfOver(String(payload.id), by)
}
