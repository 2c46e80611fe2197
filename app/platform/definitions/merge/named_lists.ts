import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { isRecord } from '#platform/entities/merge_patch'

type Plain = Record<string, unknown>

/** Marks an object that stands for a list; no key of a document and no word of a person begins with it. */
const MARK = '\u0001'

/** What an entry of a list goes by, the first that it has. */
const NAMES = ['key', 'field', 'section', 'rule', 'if', 'do'] as const

/**
 * A document whose lists of named entries (sections, items, rules, effects) became objects by those names,
 * so that two versions of a list are compared entry by entry. An entry that was renamed keeps the name it has in `base`.
 */
export function byName(value: unknown, base?: unknown): unknown {
  if (Array.isArray(value)) return namedList(value, base)
  if (!isRecord(value)) return value
  const before = isRecord(base) ? base : {}
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, byName(part, before[key])])
  )
}

/** The way back. */
export function asLists(value: unknown): unknown {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
  if (isNamedList(value)) return entries.map(([, entry]) => asLists(entry))
  return Object.fromEntries(entries.map(([key, part]) => [key, asLists(part)]))
}

/** A step of a path as people may read it: `field=oil_level` for an entry of a list. */
export function stepText(step: string) {
  return step.startsWith(MARK) ? step.slice(MARK.length) : step
}

/** Whether `byName` made this of a list. */
export function isNamedList(value: Plain) {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => key.startsWith(MARK))
}

function namedList(list: unknown[], base: unknown): unknown {
  const known = Array.isArray(base) ? (base as unknown[]) : []
  const before = { list: known, names: namesOf(known) ?? [] }
  const names = namesOf(list, Array.isArray(base) ? before : undefined)
  if (!names) return list
  const kept = withFormerNames({ list, names }, before)
  return Object.fromEntries(
    list.map((entry, at) => [kept[at], byName(entry, known[before.names.indexOf(kept[at])])])
  )
}

/** Undefined for a list some entry of which has no name, or the name of another. */
function namesOf(list: unknown[], before?: Named): string[] | undefined {
  const found = list.map(nameOf)
  if (!list.length || found.includes(undefined)) return undefined
  const names = list.every(isStep) ? stepNames({ list, names: found as string[] }, before) : found
  return new Set(names).size < names.length ? undefined : (names as string[])
}

/**
 * Steps may do the same thing twice: they are counted. One that stayed as it was keeps the name it had, and
 * one that is new goes by what it holds, so that what two people add stands beside each other.
 */
function stepNames({ list, names }: Named, before: Named = { list: [], names: [] }): string[] {
  const free = new Set(before.names)
  const take = (fits: (name: string, at: number) => boolean) => {
    const name = before.names.find((one, at) => free.has(one) && fits(one, at))
    if (name !== undefined) free.delete(name)
    return name
  }
  const same = list.map((entry) => take((_, at) => isDeepStrictEqual(before.list[at], entry)))
  const changed = names.map(
    (stem, at) => same[at] ?? take((one) => one.replace(COUNT, '') === stem)
  )
  const isNew = before.names.length > 0
  return names.map((stem, at) => {
    if (changed[at] !== undefined) return changed[at]
    if (isNew) return `${stem} #${digest(list[at])}`
    const nth = names.slice(0, at).filter((other) => other === stem).length
    return nth ? `${stem} (${nth + 1})` : stem
  })
}

/** Which of several steps that do the same. */
const COUNT = / \(\d+\)$/

function isStep(entry: unknown) {
  return isRecord(entry) && typeof entry.do === 'string'
}

function digest(entry: unknown) {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex').slice(0, 12)
}

function nameOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined
  const name = NAMES.find((each) => entry[each] !== undefined)
  if (!name) return undefined
  const { template } = isRecord(entry.with) ? entry.with : {}
  return `${MARK}${name}=${worded(entry[name])}${template === undefined ? '' : ` ${worded(template)}`}`
}

function worded(value: unknown) {
  if (typeof value === 'string') return value
  return isRecord(value) && typeof value.en === 'string' ? value.en : JSON.stringify(value)
}

type Named = { list: unknown[]; names: string[] }

function withFormerNames({ list, names }: Named, before: Named): string[] {
  const free = before.names.filter((name) => !names.includes(name))
  return names.map((name, at) => {
    if (before.names.includes(name)) return name
    const was = free.findIndex((other) => isKin(list[at], before.list[before.names.indexOf(other)]))
    return was === -1 ? name : free.splice(was, 1)[0]
  })
}

/** Whether one may be the other under a new name: a section with some of its fields, a rule at the same place. */
function isKin(one: unknown, other: unknown) {
  if (!isRecord(one) || !isRecord(other)) return false
  if (one.path !== undefined && one.path === other.path) return true
  const shared = fieldsOf(other)
  return fieldsOf(one).some((field) => shared.includes(field))
}

export function fieldsOf(section: Plain): string[] {
  if (Array.isArray(section.fields)) return section.fields as string[]
  const items = Array.isArray(section.items) ? section.items : []
  return items.filter(isRecord).map(({ field }) => String(field))
}
