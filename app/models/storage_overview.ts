import { largestAttachments } from '#models/attachment_list'
import { fileUsage } from '#models/file_usage'
import type { Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { definitionRegistry } from '#platform/definitions/definition_registry'

const LARGEST = 20

/** What the company's files take up, and the largest of them for those who see every task. */
export async function storageOverview(principal: Principal, door: string) {
  principal.authorize('view_storage')
  const seesAll = (noun: Noun) => principal.scopeOf(`view_${noun}`) === 'all'
  const entities = (await definitionRegistry.ownEntities()).filter(seesAll)
  const asked = { door, count: LARGEST, entities }
  const largest = seesAll('tasks') ? JSON.parse(await largestAttachments(asked)) : []
  return { ...(await fileUsage()), largest }
}
