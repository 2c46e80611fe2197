import vine from '@vinejs/vine'
import { isRecord } from '#platform/entities/merge_patch'

/** Entries of a list name nothing they do not know, where Vine would drop it. */
export const knownKeys = vine.createRule<string[]>((list, known, field) => {
  if (!Array.isArray(list)) return
  list.forEach((entry, at) => {
    if (!isRecord(entry)) return
    for (const name of Object.keys(entry))
      if (!known.includes(name))
        field.report(
          `holds "${name}" in entry ${at + 1}, which is not a known field`,
          'known',
          field
        )
  })
})
