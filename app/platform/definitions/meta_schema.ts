import { readFileSync } from 'node:fs'
import type { DefinitionKind } from '#platform/definitions/types'

interface MetaSchema {
  $defs?: Record<string, object>
  [keyword: string]: unknown
}

/** The kinds that have a meta-schema today; the others are known names. */
export const KINDS_WITH_META = ['entity', 'workflow', 'form', 'template', 'automation'] as const
export const KINDS: readonly DefinitionKind[] = [...KINDS_WITH_META, 'view']
export type GatedKind = (typeof KINDS_WITH_META)[number]

const FOLDER = new URL('../../../schemas/meta/', import.meta.url)
const loaded = new Map<GatedKind, object>()

/** The gate of a kind as one self-contained schema: the shared dialect is folded in. */
export function metaSchema(kind: GatedKind): object {
  const schema = loaded.get(kind) ?? fold(read(kind), read('dialect'))
  loaded.set(kind, schema)
  return schema
}

function read(name: string): MetaSchema {
  const text = readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')
  return JSON.parse(text.replaceAll('dialect.schema.json#/', '#/'))
}

function fold(schema: MetaSchema, dialect: MetaSchema) {
  return { ...schema, $defs: { ...dialect.$defs, ...schema.$defs } }
}
