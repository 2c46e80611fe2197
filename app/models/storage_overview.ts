import { largestAttachments } from '#models/attachment_list'
import { fileUsage } from '#models/file_usage'
import { allNouns, entityOf, holdsFiles } from '#models/noun'
import type { Principal } from '#models/principal'
import { recordNames } from '#models/record_names'
import { recordPath } from '#models/record_path'

const LARGEST = 20

type Named = { id: string; label: string; entity: string }
type Kept = { holder_noun: string | null; holder_id: string | null; record: Named | null }

/** What the company's files take up, and the largest of them on what somebody sees all of. */
export async function storageOverview(principal: Principal, door: string) {
  principal.authorize('view_storage')
  const nouns = (await allNouns()).filter(
    (noun) => holdsFiles(noun) && principal.scopeOf(`view_${noun}`) === 'all'
  )
  const largest: Kept[] = JSON.parse(await largestAttachments({ door, count: LARGEST, nouns }))
  return { ...(await fileUsage()), largest: await Promise.all(largest.map(named)) }
}

/** Tables of plugins are not there for everybody: what hangs on their records is named one by one. */
async function named(kept: Kept): Promise<Kept> {
  const { holder_noun: noun, holder_id: id, record } = kept
  if (record) return { ...kept, record: withPath(record) }
  if (!noun || !id) return kept
  const [found] = await recordNames(entityOf(noun), [id])
  return { ...kept, record: withPath({ id, label: found?.label ?? '', entity: entityOf(noun) }) }
}

function withPath(record: Named) {
  return { ...record, path: recordPath(record.entity, record.id) }
}
