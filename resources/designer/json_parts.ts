type Plain = Record<string, unknown>

/** `value` with `put` at the end of a path, keys of lists being their places; undefined takes out what is there. */
export function putAt(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.with(Number(key), putAt(value[Number(key)], rest, put))
  const plain = isPlain(value) ? value : {}
  const { [key]: before, ...others } = plain
  const next = putAt(before, rest, put)
  if (next === undefined) return others
  return { ...plain, [key]: next }
}

/** Equality of JSON without regard to the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  if (!isPlain(one) || !isPlain(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isSame(one[key], other[key]))
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
