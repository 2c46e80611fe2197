import type { JobContext } from 'fieldrino/platform/jobs/job_registry'
import Key from '../models/key.js'

/** At most 500 at once: the next look finds the rest. */
export default async function markOverdue(_input: unknown, { by }: JobContext) {
  const keys = await Key.query()
    .whereIn('id', await Key.late())
    .forUpdate()
  for (const key of keys) await key.merge({ is_overdue: true }).store('became_overdue', by)
  return { marked: keys.length }
}
