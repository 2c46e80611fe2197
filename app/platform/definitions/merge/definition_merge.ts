import {
  isSame,
  mergeThree,
  putAt,
  type MergeSide,
  type PathConflict,
} from '#platform/definitions/merge/merge_three'
import { asLists, byName, stepText } from '#platform/definitions/merge/named_lists'
import { withoutStrays } from '#platform/definitions/merge/without_strays'
import type { Definition } from '#platform/definitions/types'

/** The document both began with, the tenant's, and the one that comes; undefined where there is none. */
export type MergeSides<D extends object = Definition> = { base?: D; mine?: D; theirs?: D }

/** JSON pointer → whose value is taken. */
export type Choices = Record<string, MergeSide>

/** A part both changed. `pointer` is a JSON pointer in which an entry of a list goes by what names it: `/rules/rule=…`. */
export type MergeConflict = PathConflict & { pointer: string }

/** Two documents that grew from one, as one. What only one side changed is taken from it; the rest is asked. */
export class DefinitionMerge<D extends object = Definition> {
  readonly conflicts: MergeConflict[]
  readonly #merged: unknown
  /** The clashes as they were found, lists still by name. */
  readonly #found: Map<string, PathConflict>

  constructor(readonly sides: MergeSides<D>) {
    const { base, mine, theirs } = sides
    const { merged, conflicts } = mergeThree({
      base: byName(base),
      mine: byName(mine, base),
      theirs: byName(theirs, base),
    })
    this.#merged = merged
    this.#found = new Map(conflicts.map((conflict) => [pointerOf(conflict.path), conflict]))
    this.conflicts = [...this.#found].map(([pointer, conflict]) => told(pointer, conflict))
  }

  /** What nobody has decided yet. */
  open(choices: Choices = {}): MergeConflict[] {
    return this.conflicts.filter(({ pointer }) => !Object.hasOwn(choices, pointer))
  }

  /** The document with every clash decided; mine stays where nobody chose. Undefined: there is none any more. */
  document(choices: Choices = {}): D | undefined {
    const settled = [...this.#found]
      .filter(([pointer]) => Object.hasOwn(choices, pointer) && choices[pointer] === 'theirs')
      .reduce((document, [, { path, theirs }]) => putAt(document, path, theirs), this.#merged)
    if (settled === undefined) return undefined
    const document = asLists(settled) as D
    const { mine } = this.sides
    return isSame(document, mine) ? mine : withoutStrays(document, this.sides)
  }
}

function told(pointer: string, { path, base, mine, theirs }: PathConflict): MergeConflict {
  return {
    pointer,
    path: path.map(stepText),
    base: asLists(base),
    mine: asLists(mine),
    theirs: asLists(theirs),
  }
}

function pointerOf(path: string[]) {
  return path
    .map((step) => `/${stepText(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
