import { createHash } from 'node:crypto'
import type { Definition } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'

/** What people look for first stands first; all else by name, so that a difference is a difference. */
const FIRST = ['kind', 'key', 'title', 'title_plural', 'description', 'icon', 'type']

/** A definition as a file that lives well in git: one order of keys, one line per value, a line break at the end. */
export function configText(value: unknown) {
  return `${JSON.stringify(ordered(value), null, 2)}\n`
}

/** What two definitions share that say the same, in whatever order. */
export function definitionHash(document: Definition) {
  return createHash('sha256')
    .update(JSON.stringify(ordered(document)))
    .digest('base64url')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRecord(value)) return value
  const keys = Object.keys(value).sort(byPlace)
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key])]))
}

function byPlace(one: string, other: string) {
  const [a, b] = [one, other].map((key) => {
    const at = FIRST.indexOf(key)
    return at === -1 ? FIRST.length : at
  })
  return a - b || (one < other ? -1 : 1)
}
