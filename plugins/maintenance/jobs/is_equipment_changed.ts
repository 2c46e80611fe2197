import { syncedTargets } from '#plugins/maintenance/models/synced_targets'

export default function isEquipmentChanged() {
  return syncedTargets.areStale()
}
