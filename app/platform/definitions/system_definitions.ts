import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extended } from '#platform/definitions/extension'
import type {
  Definition,
  DefinitionKind,
  EntityDefinition,
  EntityExtension,
} from '#platform/definitions/types'

const CORE = new URL('../../../schemas/core/', import.meta.url)
const LOADED_KINDS = ['entity', 'workflow', 'form', 'template', 'automation'] as const

/** A `schemas` folder with one folder per kind, and whose it is; null is the product itself. */
export type DefinitionFolder = { plugin: string | null; url: URL }

/**
 * The definitions that come as files: the product's own, then each plugin's. Read once and frozen,
 * because every tenant shares them.
 */
export class SystemDefinitions {
  readonly #byName = new Map<string, Definition>()
  readonly #owners = new Map<string, string>()
  readonly #extensions: (EntityExtension & { plugin: string })[] = []
  readonly #of = new Map<string, SystemDefinitions>()

  /** @throws Error where two files have one name */
  constructor(private readonly folders: DefinitionFolder[] = [{ plugin: null, url: CORE }]) {
    for (const folder of folders) for (const kind of LOADED_KINDS) this.#load(folder, kind)
    for (const { plugin, url } of folders) if (plugin) this.#loadExtensions(plugin, url)
  }

  /** What a tenant with these plugins has: their definitions, and the core's with what they add. */
  of(plugins: ReadonlySet<string>): SystemDefinitions {
    const folders = this.folders.filter(({ plugin }) => !plugin || plugins.has(plugin))
    if (folders.length === this.folders.length) return this
    const name = folders.map(({ plugin }) => plugin ?? '').join(' ')
    const known = this.#of.get(name) ?? new SystemDefinitions(folders)
    this.#of.set(name, known)
    return known
  }

  /** Tells apart tenants with other plugins. */
  get name() {
    return this.folders.map(({ plugin }) => plugin ?? 'core').join('+')
  }

  find(kind: 'entity', key: string): EntityDefinition | undefined
  find(kind: DefinitionKind, key: string): Definition | undefined
  find(kind: DefinitionKind, key: string) {
    return this.#byName.get(`${kind}/${key}`)
  }

  /** The plugin a definition comes from; undefined for the product's own. */
  ownerOf(kind: DefinitionKind, key: string) {
    return this.#owners.get(`${kind}/${key}`)
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

  /** What plugins add to entities of others, by the entity's key. */
  extensions(): readonly (EntityExtension & { plugin: string })[] {
    return this.#extensions
  }

  #load({ plugin, url }: DefinitionFolder, kind: DefinitionKind) {
    for (const definition of documentsIn<Definition>(new URL(`${kind}/`, url))) {
      const name = `${kind}/${definition.key}`
      if (this.#byName.has(name)) throw new Error(`${name} of ${plugin} is there already`)
      this.#byName.set(name, freeze(definition))
      if (plugin) this.#owners.set(name, plugin)
    }
  }

  #loadExtensions(plugin: string, url: URL) {
    for (const extension of documentsIn<EntityExtension>(new URL('extension/', url))) {
      const base = this.find('entity', extension.key)
      if (!base) throw new Error(`${plugin} extends "${extension.key}", which is no entity`)
      this.#byName.set(`entity/${base.key}`, freeze(extended(base, extension, plugin)))
      this.#extensions.push({ ...extension, plugin })
    }
  }
}

let folders: DefinitionFolder[] = [{ plugin: null, url: CORE }]
let loaded: SystemDefinitions | undefined

/** Plugins hand in their `schemas` folders at boot, one by one: a folder that cannot be read is its plugin's failure. @throws Error */
export function addDefinitions(folder: DefinitionFolder) {
  const more = new SystemDefinitions([...folders, folder])
  folders = [...folders, folder]
  loaded = more
}

/** The definitions of this process, those of every plugin that is installed among them. */
export function systemDefinitions() {
  loaded ??= new SystemDefinitions(folders)
  return loaded
}

function documentsIn<T>(folder: URL): T[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
