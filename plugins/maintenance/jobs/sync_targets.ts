import type { JobContext } from '#platform/jobs/job_registry'
import { syncedTargets } from '#plugins/maintenance/models/synced_targets'

export default function syncTargets(_input: unknown, { tenant: owner, signal }: JobContext) {
  return syncedTargets.follow(owner!, { signal })
}
