import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { KINDS_WITH_META } from '#platform/definitions/meta_schema'
import type { Definition, Title } from '#platform/definitions/types'
import type { PackView } from '#platform/packs/pack_views'

/** What pack.json says of a pack. */
export type PackManifest = {
  key: string
  /** Three numbers: 1.2.0. */
  version: string
  title: Title
  description: Title
  icon: string
}

/** Definitions that belong together and are installed at once: a folder with pack.json and one folder per kind. */
export class Pack {
  constructor(
    readonly manifest: PackManifest,
    readonly documents: readonly Definition[],
    /** What it brings that is no row of definitions. */
    readonly views: readonly PackView[] = []
  ) {}

  static read(folder: URL) {
    const manifest = parsed<PackManifest>(new URL('pack.json', folder))
    return new Pack(
      manifest,
      KINDS_WITH_META.flatMap((kind) => documentsIn<Definition>(new URL(`${kind}/`, folder))),
      documentsIn<PackView>(new URL('view/', folder))
    )
  }

  get key() {
    return this.manifest.key
  }

  get version() {
    return this.manifest.version
  }

  /** Whether this is a later one than `version`. */
  isAbove(version: string) {
    const [own, other] = [this.version, version].map((text) => text.split('.').map(Number))
    const at = own.findIndex((part, index) => part !== other[index])
    return at !== -1 && own[at] > (other[at] ?? 0)
  }
}

function documentsIn<T>(folder: URL): T[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parsed<T>(new URL(file, folder)))
}

function parsed<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8'))
}
