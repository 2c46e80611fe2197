import type { Principal } from '#models/principal'
import { addressOf, allNouns, entityOf } from '#models/noun'
import { visibleRecords } from '#models/visible_records'
import { foldText } from '#platform/entities/fold_text'
import { labelParts } from '#platform/entities/label_template'

export type Hit = { entity: string; id: string; label: string; url: string }

/** Newest records of a noun that are looked at, and those of them that are told: none crowds out the others. */
const LOOKED_AT = '50'
const EACH = 10

/**
 * Across everything somebody may see: by name, number, serial and the texts of their definitions. What is
 * called so comes before what begins so, and that before what merely mentions it.
 */
export async function search(principal: Principal, words: string): Promise<Hit[]> {
  if (!words.trim()) return []
  const sought = foldText(words)
  const hits: Hit[] = []
  const nouns = (await allNouns()).filter((noun) => principal.can(`view_${noun}`))
  for (const noun of nouns) {
    const records = await visibleRecords(principal, noun)
    const fields = labelParts(records.entity.label)
      .flatMap((part) => ('path' in part ? [part.path] : []))
      .filter((path) => records.accepts({ fields: [path] }))
      .join(',')
    const found = await records.labels({ search: words, page_size: LOOKED_AT, fields })
    const nearest = found.toSorted((a, b) => distance(a.label, sought) - distance(b.label, sought))
    const entity = entityOf(noun)
    const told = nearest.slice(0, EACH)
    hits.push(
      ...told.map(({ id, label }) => ({ entity, id, label, url: `${addressOf(noun)}/${id}` }))
    )
  }
  return hits.toSorted((a, b) => distance(a.label, sought) - distance(b.label, sought))
}

/** 0 for its name or number itself, 1 where it begins so, 2 where a word of it does, 3 elsewhere. */
function distance(label: string, sought: string) {
  const folded = foldText(label)
  const words = folded.split(/[\s()[\],]+/)
  if (folded === sought || words.includes(sought)) return 0
  if (folded.startsWith(sought)) return 1
  return words.some((word) => word.startsWith(sought)) ? 2 : 3
}
