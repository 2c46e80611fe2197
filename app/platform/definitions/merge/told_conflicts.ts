import { conflictTitle } from '#platform/definitions/merge/conflict_title'
import type { Choices, DefinitionMerge } from '#platform/definitions/merge/definition_merge'

/** A clash in words; a value that is not there is null. */
export type ToldConflict = {
  pointer: string
  title: string
  base: unknown
  mine: unknown
  theirs: unknown
  /** Whose value is taken so far; null while nobody decided. */
  taken: 'mine' | 'theirs' | null
}

/** Every clash of a merge as its reader is asked about it, decided or not. */
export function toldConflicts<D extends object>(
  { conflicts, sides }: DefinitionMerge<D>,
  choices: Choices,
  locale: string
): ToldConflict[] {
  return conflicts.map((conflict) => {
    const { pointer, base = null, mine = null, theirs = null } = conflict
    const title = conflictTitle(conflict, sides, locale)
    const taken = Object.hasOwn(choices, pointer) ? choices[pointer] : null
    return { pointer, title, base, mine, theirs, taken }
  })
}
