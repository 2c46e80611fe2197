import type { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { DefinitionMerge, type Choices } from '#platform/definitions/merge/definition_merge'
import { toldConflicts } from '#platform/definitions/merge/told_conflicts'
import type { Definition } from '#platform/definitions/types'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'

/** What somebody began with, and what they made of it. */
export type Writing = { base: object; mine: object }

/**
 * What somebody wrote, put together with what others saved since they began: their draft or, where
 * they published it, what applies. Nothing is stored.
 */
export class DraftMerge {
  private constructor(
    private merge: DefinitionMerge,
    private choices: Choices,
    /** Of their draft; null where there is none any more. */
    readonly etag: string | null
  ) {}

  /** @throws E_VALIDATION for what is no definition, E_NOT_FOUND where nothing is left to merge with */
  static async of(cycle: DefinitionLifeCycle, { base, mine }: Writing, choices: Choices = {}) {
    const { kind, key } = cycle
    const sides = { base: wellFormed(base, 'base', cycle), mine: wellFormed(mine, 'mine', cycle) }
    const draft = await cycle.draft()
    const theirs = draft?.document ?? (await cycle.effective())?.document
    if (!theirs) throw new E_NOT_FOUND(`There is no ${kind} "${key}"`)
    const merge = new DefinitionMerge({ ...sides, theirs })
    return new DraftMerge(merge, choices, draft?.etag ?? null)
  }

  told(locale: string) {
    const { theirs } = this.merge.sides
    return {
      etag: this.etag,
      theirs,
      document: this.merge.document(this.choices)!,
      open: this.merge.open(this.choices).length,
      conflicts: toldConflicts(this.merge, this.choices, locale),
    }
  }
}

/** What passes the gate is small enough to be compared. */
function wellFormed(document: object, name: string, { kind, key }: DefinitionLifeCycle) {
  const named = { ...document, kind, key } as Definition
  const { errors, malformed } = inspectDefinition(named)
  if (!malformed) return named
  const messages = errors.map(({ pointer, message }) => `${pointer} ${message}`.trim())
  throw new E_VALIDATION().withDetails({ [name]: messages })
}
