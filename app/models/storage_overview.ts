import { largestAttachments } from '#models/attachment_list'
import { fileUsage } from '#models/file_usage'
import type { Principal } from '#models/principal'

const LARGEST = 20

/** What the company's files take up, and the largest of them for those who see every task. */
export async function storageOverview(principal: Principal, door: string) {
  principal.authorize('view_storage')
  const seesAll = principal.scopeOf('view_tasks') === 'all'
  const largest = seesAll ? JSON.parse(await largestAttachments(door, LARGEST)) : []
  return { ...(await fileUsage()), largest }
}
