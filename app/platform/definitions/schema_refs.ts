import type { FieldSchema, Finding } from '#platform/definitions/types'

/** References a schema may come to once every one is followed. */
const MAX_FOLLOWED = 1_000

/** References of a schema that lead nowhere, into a circle, or to more than anybody can follow; pointers are below it. */
export function brokenRefs(schema: FieldSchema): Finding[] {
  const unresolved = unresolvedRefs(schema)
  return unresolved.length ? unresolved : multiplied(schema)
}

function unresolvedRefs(schema: FieldSchema): Finding[] {
  const defs = schema.$defs ?? {}
  const missing = [
    ...refsOf({ ...schema, $defs: undefined }, ''),
    ...refsOf(defs, '/$defs'),
  ].filter(({ name }) => !Object.hasOwn(defs, name))
  return [
    ...missing.map(({ pointer, name }) => ({ pointer, message: `"${name}" is not under $defs` })),
    ...circles(defs).map((name) => ({
      pointer: `/$defs/${name}`,
      message: 'refers to itself in a circle: break the $ref cycle',
    })),
  ]
}

/** Definitions that hold each other twice, over and over, are few lines and a billion fields. */
function multiplied(schema: FieldSchema): Finding[] {
  const defs = schema.$defs ?? {}
  const known = new Map<string, number>()
  const countIn = (value: unknown): number =>
    refsOf(value, '').reduce((sum, { name }) => sum + 1 + within(name), 0)
  const within = (name: string): number => {
    const count = known.get(name) ?? countIn(defs[name])
    known.set(name, count)
    return count
  }
  if (countIn({ ...schema, $defs: undefined }) <= MAX_FOLLOWED) return []
  const message = `lead to more than ${MAX_FOLLOWED} others when they are followed: refer to less`
  return [{ pointer: '/$defs', message }]
}

interface Ref {
  pointer: string
  name: string
}

function refsOf(value: unknown, pointer: string): Ref[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === '$ref' && typeof child === 'string')
      return [{ pointer: `${pointer}/$ref`, name: child.replace('#/$defs/', '') }]
    return refsOf(child, `${pointer}/${key}`)
  })
}

function circles(defs: Record<string, FieldSchema>) {
  const entries = Object.entries(defs)
  const edges = new Map(
    entries.map(([name, def]) => [name, refsOf(def, '').map((ref) => ref.name)])
  )
  return [...edges.keys()].filter((name) => followed(name, edges).has(name))
}

/** Everything a definition refers to, directly or through others; the set grows while it is walked. */
function followed(name: string, edges: Map<string, string[]>) {
  const found = new Set(edges.get(name))
  for (const next of found) for (const further of edges.get(next) ?? []) found.add(further)
  return found
}
