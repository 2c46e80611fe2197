import { targetRows } from '#plugins/maintenance/models/target_rows'

export default function isAnythingDue() {
  return targetRows.isAnyDue(new Date())
}
