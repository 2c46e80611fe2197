import { existsSync, globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'

export type PluginWish = {
  id: string
  /** Key of its first entity, and the noun of many: `key` and `keys`. */
  entity?: string
  noun?: string
  /** Where it is to lie; in `plugins/<id>` unless said. What lies elsewhere is a package. */
  path?: string
  package?: boolean
}

const CONFIG = 'config/plugins.ts'
const KEY = /^[a-z][a-z0-9_]{1,30}$/
const FOLDERS = /folders: \[([^\]]*)\]( as string\[\])?/

/** A plugin that is about to be: small, but whole, out of the files in `stubs`. */
export class NewPlugin {
  readonly folder: string
  private readonly isPackage: boolean
  private readonly entity: string
  private readonly noun: string

  /** @param root of this tree */
  constructor(
    private root: string,
    private wish: PluginWish
  ) {
    const { id, path, entity = `${id}_entry` } = wish
    this.isPackage = wish.package === true || path !== undefined
    this.folder = resolve(root, path ?? join(this.isPackage ? '..' : 'plugins', id))
    this.entity = entity
    this.noun = wish.noun ?? (wish.entity ? `${entity}s` : `${id}_entries`)
  }

  /** What stands in the way, in words; nothing when it can be written. @param taken names of what is installed */
  problems(taken: { ids: string[]; nouns: string[] }): string[] {
    const { entity, noun, folder } = this
    const { id } = this.wish
    const isInside = !relative(this.root, folder).startsWith('..')
    return [
      ...[id, entity, noun]
        .filter((name) => !KEY.test(name))
        .map((name) => `"${name}" must be 2 to 31 of a-z, 0-9 and _, and begin with a letter`),
      taken.ids.includes(id) && `"${id}" is taken, or means something else here: choose another id`,
      entity === noun && `one and many must be called differently: give --noun another name`,
      ...[entity, noun]
        .filter((name) => taken.nouns.includes(name))
        .map((name) => `"${name}" is there already: name yours with --entity and --noun`),
      this.isPackage &&
        isInside &&
        'a package lies beside this tree, not in it: give another --path',
      existsSync(folder) && `${folder} is there already: remove it or choose another id`,
    ].filter((problem) => typeof problem === 'string')
  }

  /** What to do when its files are written, in words. */
  get next(): string {
    const { folder } = this
    return this.isPackage ? `npm install in it, export PLUGIN_PATHS=${folder}` : 'node ace codegen'
  }

  /** Writes its files. @returns their names, those of this tree that were changed included */
  async write(): Promise<string[]> {
    const kinds = this.isPackage ? ['plugin', 'package'] : ['plugin']
    const stubs = kinds.flatMap((kind) =>
      globSync('**/*.stub', { cwd: join(this.root, 'stubs', kind) }).map((name) => ({ kind, name }))
    )
    const dotted = this.isPackage ? [{ kind: 'package', name: '.gitignore.stub' }] : []
    const words = await this.words()
    const written = [...stubs, ...dotted].map(async ({ kind, name }) => {
      const file = join(this.folder, filled(name.slice(0, -'.stub'.length), words))
      const stub = await readFile(join(this.root, 'stubs', kind, name), 'utf8')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, await this.formatted(file, filled(stub, words)))
      return relative(this.root, file)
    })
    const config = this.isPackage ? [] : [this.register()]
    return (await Promise.all([...written, ...config])).sort()
  }

  private async register() {
    const file = join(this.root, CONFIG)
    const text = await readFile(file, 'utf8')
    const found = FOLDERS.exec(text)
    if (!found) throw new Error(`${CONFIG} names no folders: add '${this.wish.id}' by hand`)
    const ids = [...found[1].matchAll(/'(\w+)'/g)].map(([, id]) => id)
    const line = [...ids, this.wish.id].map((id) => `'${id}'`).join(', ')
    const changed = text.replace(FOLDERS, `folders: [${line}]${found[2] ?? ''}`)
    await writeFile(file, await this.formatted(file, changed))
    return CONFIG
  }

  private async words(): Promise<Record<string, string>> {
    const { entity, noun, isPackage } = this
    const { id } = this.wish
    const { version, devDependencies } = JSON.parse(
      await readFile(join(this.root, 'package.json'), 'utf8')
    )
    const { ENGINE } = await import('#platform/plugins/engine')
    return {
      id,
      entity,
      noun,
      path: noun.replaceAll('_', '-'),
      one: spaced(entity),
      many: spaced(noun),
      One: titled(entity),
      Many: titled(noun),
      Entity: entity.split('_').map(capital).join(''),
      Title: titled(id),
      engine: ENGINE.split('.').slice(0, 2).join('.'),
      house: isPackage ? 'fieldrino/' : '#',
      tests: isPackage ? 'fieldrino/tests/' : '#tests/',
      package: `fieldrino-${id.replaceAll('_', '-')}`,
      release: version,
      typescript: devDependencies.typescript,
      tree: relative(this.folder, this.root),
    }
  }

  /** In the hand of this house, whatever lengths the names have. */
  private async formatted(file: string, text: string) {
    const { format, getFileInfo, resolveConfig } = await import('prettier')
    const { inferredParser: parser } = await getFileInfo(file)
    const style = await resolveConfig(join(this.root, 'package.json'))
    return parser ? format(text, { ...style, parser }) : text
  }
}

function filled(text: string, words: Record<string, string>) {
  return text.replaceAll(/%(\w+)%/g, (whole, word: string) => words[word] ?? whole)
}

function spaced(name: string) {
  return name.replaceAll('_', ' ')
}

function titled(name: string) {
  return capital(spaced(name))
}

function capital(text: string) {
  return text[0].toUpperCase() + text.slice(1)
}
