import { plannedReservations } from '#plugins/inventory/models/planned_reservations'

export default function arePlannedDue() {
  return plannedReservations.areDue()
}
