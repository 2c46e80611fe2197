import type { JobContext } from '#platform/jobs/job_registry'
import { raiseDueTasks } from '#plugins/maintenance/models/due_tasks'

export default async function raise(_input: unknown, { tenant: owner, signal }: JobContext) {
  return { raised: await raiseDueTasks(owner!, { signal }) }
}
