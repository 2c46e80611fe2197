/** Where both sides changed the same thing differently; undefined stands for "taken out". */
export type MergeConflict = { path: string[]; base: unknown; mine: unknown; theirs: unknown }

/** `merged` holds mine wherever the two clash. */
export type Merge<T> = { merged: T; conflicts: MergeConflict[] }

export type MergeSide = 'mine' | 'theirs'

type Plain = Record<string, unknown>
type Sides = { base: unknown; mine: unknown; theirs: unknown }

/**
 * What two people made of one document, put together key by key. Lists of words are merged as ordered
 * sets; any other list that both changed is a clash as a whole.
 */
export function mergeThree<T>(base: T, mine: T, theirs: T): Merge<T> {
  return mergePart({ base, mine, theirs }, [])
}

/** The same for a part of a document, told where it stands. */
export function mergePart<T>(sides: { base: T; mine: T; theirs: T }, path: string[]): Merge<T> {
  const conflicts: MergeConflict[] = []
  const merged = mergeAt(sides, path, conflicts)
  return { merged: merged as T, conflicts }
}

/** The merged document with one clash decided. */
export function settle<T>(merged: T, conflict: MergeConflict, side: MergeSide): T {
  return putAt(merged, conflict.path, conflict[side]) as T
}

/** Both orders in one: what either took out is out, what either added stands behind its neighbour. */
export function mergeOrder(base: string[], mine: string[], theirs: string[]): string[] {
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

export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  if (!isPlain(one) || !isPlain(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isSame(one[key], other[key]))
}

function mergeAt(sides: Sides, path: string[], conflicts: MergeConflict[]): unknown {
  const { base, mine, theirs } = sides
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isPlain(mine) && isPlain(theirs)) {
    return mergeKeys({ base: isPlain(base) ? base : {}, mine, theirs }, path, conflicts)
  }
  if (isWords(mine) && isWords(theirs)) return mergeOrder(isWords(base) ? base : [], mine, theirs)
  conflicts.push({ path, ...sides })
  return mine
}

function mergeKeys(
  { base, mine, theirs }: { base: Plain; mine: Plain; theirs: Plain },
  path: string[],
  conflicts: MergeConflict[]
): Plain {
  const keys = mergeOrder(Object.keys(base), Object.keys(mine), Object.keys(theirs))
  const all = new Set([...keys, ...Object.keys(mine), ...Object.keys(theirs)])
  const entries = [...all].map((key) => {
    const sides = { base: base[key], mine: mine[key], theirs: theirs[key] }
    return [key, mergeAt(sides, [...path, key], conflicts)] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function putAt(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.with(Number(key), putAt(value[Number(key)], rest, put))
  const plain = isPlain(value) ? value : {}
  const { [key]: before, ...others } = plain
  const next = putAt(before, rest, put)
  if (next === undefined) return others
  return { ...plain, [key]: next }
}

function isReordered(base: string[], order: string[]) {
  const kept = base.filter((one) => order.includes(one))
  const common = order.filter((one) => base.includes(one))
  return kept.some((one, at) => one !== common[at])
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
