import type { Principal } from '#models/principal'
import { ENTITY_OF, visibleRecords } from '#models/visible_records'
import type { Noun } from '#models/visibility'

export type Hit = { entity: string; id: string; label: string; url: string }

const NOUNS: Noun[] = ['equipment', 'facilities', 'tasks']

/** Hits one noun may give, so that none crowds out the others. */
const EACH = '10'

/** Across everything somebody may see: by name, number, serial and the texts of their definitions. */
export async function search(principal: Principal, words: string): Promise<Hit[]> {
  if (!words.trim()) return []
  const hits: Hit[] = []
  for (const noun of NOUNS.filter((candidate) => principal.can(`view_${candidate}`))) {
    const records = await visibleRecords(principal, noun)
    const found = await records.labels({ search: words, page_size: EACH })
    hits.push(
      ...found.map(({ id, label }) => ({
        entity: ENTITY_OF[noun],
        id,
        label,
        url: `/${noun}/${id}`,
      }))
    )
  }
  return hits
}
