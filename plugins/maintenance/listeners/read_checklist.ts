import type { DomainEvent } from '#platform/events/domain_event'
import { ChecklistReadings } from '#plugins/maintenance/models/checklist_readings'

export default function read({ payload, by }: DomainEvent) {
  return ChecklistReadings.take(String(payload.id), payload.fields as string[], by)
}
