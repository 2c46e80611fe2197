import { plannedReservations } from '#plugins/inventory/models/planned_reservations'
import type { JobContext } from '#platform/jobs/job_registry'

export default function reservePlanned(_input: unknown, { by }: JobContext) {
  return plannedReservations.reserve(by)
}
