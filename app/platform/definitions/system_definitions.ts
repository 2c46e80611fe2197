import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Definition, DefinitionKind, EntityDefinition } from '#platform/definitions/types'

const CORE = new URL('../../../schemas/core/', import.meta.url)
const LOADED_KINDS = ['entity', 'workflow', 'form', 'template', 'automation'] as const

/**
 * The definitions that come as files: the product's own, then each plugin's. Read once and frozen,
 * because every tenant shares them.
 */
export class SystemDefinitions {
  readonly #byName = new Map<string, Definition>()

  /** `folders` are `schemas` folders with one folder per kind; a later one replaces a key of an earlier. */
  constructor(folders: URL[] = [CORE]) {
    for (const folder of folders) for (const kind of LOADED_KINDS) this.#load(folder, kind)
  }

  find(kind: 'entity', key: string): EntityDefinition | undefined
  find(kind: DefinitionKind, key: string): Definition | undefined
  find(kind: DefinitionKind, key: string) {
    return this.#byName.get(`${kind}/${key}`)
  }

  all(): Definition[]
  all(kind: 'entity'): EntityDefinition[]
  all(kind?: DefinitionKind): Definition[]
  all(kind?: DefinitionKind) {
    const definitions = [...this.#byName.values()]
    return kind ? definitions.filter((definition) => definition.kind === kind) : definitions
  }

  /** Variants of a base that come as files: `equipment.elevator` … of `equipment`. */
  variants(base: string) {
    return this.all('entity').filter(({ key }) => key.startsWith(`${base}.`))
  }

  #load(folder: URL, kind: DefinitionKind) {
    const files = new URL(`${kind}/`, folder)
    if (!existsSync(files)) return
    for (const file of readdirSync(files).sort()) {
      if (!file.endsWith('.json')) continue
      const definition: Definition = JSON.parse(readFileSync(new URL(file, files), 'utf8'))
      this.#byName.set(`${kind}/${definition.key}`, freeze(definition))
    }
  }
}

let loaded: SystemDefinitions | undefined

/** The definitions of this process. Plugins hand in their `schemas` folders at boot, before the first use. */
export function systemDefinitions(pluginFolders: URL[] = []) {
  loaded ??= new SystemDefinitions([CORE, ...pluginFolders])
  return loaded
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
