import type { DefinitionChange } from '#platform/definitions/definition_diff'
import type { Plan } from '#platform/definitions/definition_plan'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import {
  DefinitionMerge,
  type Choices,
  type MergeSides,
} from '#platform/definitions/merge/definition_merge'
import { isSame } from '#platform/definitions/merge/merge_three'
import { toldConflicts, type ToldConflict } from '#platform/definitions/merge/told_conflicts'
import type { Definition, DefinitionKind } from '#platform/definitions/types'

/** Where a definition comes from: the one that arrives, and what it grew from as far as that is known. */
export type Incoming = {
  kind: DefinitionKind
  key: string
  base?: Definition
  theirs?: Definition
}

export type EntryAction = 'add' | 'change' | 'remove' | 'none'

/** What a definition would become, before anything is done. */
export type PlannedEntry = {
  kind: DefinitionKind
  key: string
  title: string
  action: EntryAction
  plan: Plan | null
  /** What the tenant and the maker each changed since they had the same. */
  mine: DefinitionChange[]
  theirs: DefinitionChange[]
  conflicts: ToldConflict[]
  /** Why it stays although it is to go. */
  stays: string | null
  has_draft: boolean
}

/** One definition on its way in: the tenant's, the one that comes, and what they become together. */
export class ConfigEntry {
  readonly kind: DefinitionKind
  readonly key: string
  readonly merge: DefinitionMerge
  readonly document: Definition | undefined

  constructor(
    { kind, key, base, theirs }: Incoming,
    mine: Definition | undefined,
    private readonly choices: Choices
  ) {
    this.kind = kind
    this.key = key
    this.merge = new DefinitionMerge({ base, mine, theirs })
    this.document = this.merge.document(choices)
  }

  get name() {
    return `${this.kind}/${this.key}`
  }

  get cycle() {
    return new DefinitionLifeCycle(this.kind, this.key)
  }

  get sides(): MergeSides {
    return this.merge.sides
  }

  get action(): EntryAction {
    const { mine } = this.sides
    if (isSame(mine, this.document)) return 'none'
    if (!mine) return 'add'
    return this.document ? 'change' : 'remove'
  }

  get open() {
    return this.merge.open(this.choices)
  }

  conflicts(locale: string): ToldConflict[] {
    return toldConflicts(this.merge, this.choices, locale)
  }
}
