import { isNamedList } from '#platform/definitions/merge/named_lists'
import { isRecord } from '#platform/entities/merge_patch'

/** Where both sides changed the same thing differently; undefined stands for "taken out". */
export type PathConflict = { path: string[]; base: unknown; mine: unknown; theirs: unknown }
export type MergeSide = 'mine' | 'theirs'

type Plain = Record<string, unknown>
type Sides = { base: unknown; mine: unknown; theirs: unknown }

/**
 * What two made of one value, put together key by key; `merged` holds mine wherever they clash. Lists of words
 * are merged as ordered sets; any other list that both changed is a clash as a whole.
 */
export function mergeThree(sides: Sides): { merged: unknown; conflicts: PathConflict[] } {
  const conflicts: PathConflict[] = []
  const merged = mergeAt(sides, [], conflicts)
  return { merged, conflicts }
}

/** `value` with `put` at the end of a path; undefined takes out what is there. */
export function putAt(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put
  const plain = isRecord(value) ? value : {}
  const { [key]: before, ...others } = plain
  const next = putAt(before, rest, put)
  if (next === undefined) return others
  return Object.hasOwn(plain, key) ? { ...plain, [key]: next } : { ...others, [key]: next }
}

/** Equality of JSON without regard to the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isSame(one[key], other[key]))
}

function mergeAt(sides: Sides, path: string[], conflicts: PathConflict[]): unknown {
  const { base, mine, theirs } = sides
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isRecord(mine) && isRecord(theirs))
    return mergeKeys({ base: isRecord(base) ? base : {}, mine, theirs }, path, conflicts)
  if (isWords(mine) && isWords(theirs)) return mergeOrder(isWords(base) ? base : [], mine, theirs)
  conflicts.push({ path, ...sides })
  return mine
}

function mergeKeys(
  { base, mine, theirs }: { base: Plain; mine: Plain; theirs: Plain },
  path: string[],
  conflicts: PathConflict[]
): Plain | unknown[] {
  const order = mergeOrder(Object.keys(base), Object.keys(mine), Object.keys(theirs))
  const keys = new Set([...order, ...Object.keys(mine), ...Object.keys(theirs)])
  const entries = [...keys].map((key) => {
    const sides = { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) }
    return [key, mergeAt(sides, [...path, key], conflicts)] as const
  })
  const left = entries.filter(([, value]) => value !== undefined)
  return !left.length && isNamedList(mine) ? [] : Object.fromEntries(left)
}

/** A document may name a key that every object inherits. */
function own(plain: Plain, key: string) {
  return Object.hasOwn(plain, key) ? plain[key] : undefined
}

/** Both orders in one: what either took out is out, what either added stands behind its neighbour. */
function mergeOrder(base: string[], mine: string[], theirs: string[]): string[] {
  const stays = (one: string) =>
    base.includes(one) ? mine.includes(one) && theirs.includes(one) : true
  const [lead, other] = isReordered(base, mine) ? [mine, theirs] : [theirs, mine]
  const order = lead.filter(stays)
  const added = other.filter(stays)
  for (const [at, one] of added.entries()) {
    if (order.includes(one)) continue
    const before = added.slice(0, at).findLast((neighbour) => order.includes(neighbour))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, one)
  }
  return order
}

function isReordered(base: string[], order: string[]) {
  const kept = base.filter((one) => order.includes(one))
  const common = order.filter((one) => base.includes(one))
  return kept.some((one, at) => one !== common[at])
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
