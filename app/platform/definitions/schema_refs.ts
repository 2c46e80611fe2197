import type { FieldSchema, Finding } from '#platform/definitions/types'

/** References of a schema that lead nowhere or into a circle, with pointers below the schema. */
export function unresolvedRefs(schema: FieldSchema): Finding[] {
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
