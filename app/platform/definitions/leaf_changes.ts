import { byName, stepText } from '#platform/definitions/merge/named_lists'
import { isSame } from '#platform/definitions/merge/merge_three'
import { isRecord } from '#platform/entities/merge_patch'

/** Something small that differs: `before` or `after` is undefined where it was not there. */
export type LeafChange = {
  path: string[]
  before?: unknown
  after?: unknown
  /** Of a list of words: which came and which went; neither where only the order is another. */
  added?: string[]
  removed?: string[]
}

/** Where two parts of a document differ, entries of lists told apart by what names them. */
export function leafChanges(before: unknown, after: unknown): LeafChange[] {
  return changesAt(byName(before), byName(after, before), [])
}

function changesAt(before: unknown, after: unknown, path: string[]): LeafChange[] {
  if (isSame(before, after)) return isReordered(before, after) ? [reordered(path)] : []
  if (isWords(before) && isWords(after))
    return [
      {
        path,
        added: after.filter((word) => !before.includes(word)),
        removed: before.filter((word) => !after.includes(word)),
      },
    ]
  if (!isRecord(before) || !isRecord(after)) return [{ path, before, after }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) =>
    changesAt(own(before, key), own(after, key), [...path, stepText(key)])
  )
}

/** Entries of a list became keys, whose order counts. */
function isReordered(before: unknown, after: unknown) {
  if (!isRecord(before) || !isRecord(after)) return false
  const [one, other] = [Object.keys(before), Object.keys(after)]
  const isList = one.some((key) => stepText(key) !== key)
  return isList && one.join() !== other.join()
}

function reordered(path: string[]): LeafChange {
  return { path, added: [], removed: [] }
}

function own(record: Record<string, unknown>, key: string) {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
