import { v7 } from 'uuid'
import { DefinitionVersion } from '#platform/definitions/definition_version'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { Definition, DefinitionKind } from '#platform/definitions/types'
import { isRecord } from '#platform/entities/merge_patch'
import { E_VALIDATION } from '#platform/errors'
import { journal } from '#platform/events/journal'
import {
  applyConfig,
  lockConfig,
  type AppliedConfig,
  type ApplyOptions,
} from '#platform/packs/apply_config'
import {
  CONFIG_MANIFEST,
  readConfigArchive,
  refusedArchive,
  type ArchivedFile,
} from '#platform/packs/config_archive'
import type { ToldConflict } from '#platform/definitions/merge/told_conflicts'
import type { Incoming } from '#platform/packs/config_entry'
import { ConfigMerge, type Decisions } from '#platform/packs/config_merge'
import { definitionHash } from '#platform/packs/config_text'

type ImportedConfig = AppliedConfig & {
  conflicts: (ToldConflict & { kind: DefinitionKind; key: string })[]
}

/** An archive of definitions from this tenant or another one, held against what the tenant has. */
export class ConfigImport {
  private constructor(
    private readonly documents: Definition[],
    private readonly histories: Map<string, string[]>
  ) {}

  /** @throws E_VALIDATION for an archive or a definition that cannot be read */
  static async read(path: string) {
    const files = await readConfigArchive(path)
    const documents = files.filter((file) => file.path !== CONFIG_MANIFEST).map(definitionOf)
    if (!documents.length) throw refusedArchive('holds no definition')
    return new ConfigImport(documents, historiesOf(files))
  }

  async merge(decisions: Decisions = {}) {
    const versions = await DefinitionVersion.query()
      .whereNotNull('version')
      .orderBy('version', 'desc')
    return ConfigMerge.of(
      this.documents.map((theirs) => this.incoming(theirs, versions)),
      decisions
    )
  }

  /** The tenant's value stays where both changed the same and nobody decided. */
  async apply(decisions: Decisions, options: Omit<ApplyOptions, 'note'>): Promise<ImportedConfig> {
    await lockConfig()
    const merge = await this.merge(decisions)
    const result = await applyConfig(merge, { ...options, note: 'Imported' })
    const payload = { definitions: result.applied.map(({ kind, key }) => `${kind}/${key}`) }
    journal([{ entity: 'configuration', recordId: v7(), action: 'imported', payload }], options.by)
    const conflicts = merge.entries.flatMap((entry) => {
      const { kind, key } = entry
      return entry.conflicts(options.locale).map((conflict) => ({ kind, key, ...conflict }))
    })
    return { ...result, conflicts }
  }

  /** Both began with the newest version that the archive's history and the tenant's have in common. */
  private incoming(theirs: Definition, versions: DefinitionVersion[]): Incoming {
    const { kind, key } = theirs
    const system = systemDefinitions().find(kind, key)
    const own = versions
      .filter((row) => row.kind === kind && row.key === key)
      .map(({ document }) => document)
    const known = new Map(
      [...own, ...(system ? [system] : [])].map((document) => [definitionHash(document), document])
    )
    const common = this.histories.get(`${kind}/${key}`)?.find((hash) => known.has(hash))
    return { kind, key, theirs, base: common ? known.get(common) : system }
  }
}

function definitionOf({ path, value }: ArchivedFile): Definition {
  const [kind, file] = path.split('/')
  const key = file.slice(0, -'.json'.length)
  if (!isRecord(value) || value.kind !== kind || value.key !== key)
    throw refusedArchive(`has "${path}", whose kind and key are not those of its name`)
  const { errors, malformed } = inspectDefinition(value, { origin: 'tenant' })
  if (!malformed) return value as unknown as Definition
  const details = errors.map(({ pointer, message }) => [`${kind}/${key}#${pointer}`, [message]])
  throw new E_VALIDATION().withDetails(Object.fromEntries(details))
}

function historiesOf(files: ArchivedFile[]) {
  const manifest = files.find(({ path }) => path === CONFIG_MANIFEST)?.value
  const listed =
    isRecord(manifest) && Array.isArray(manifest.definitions) ? manifest.definitions : []
  return new Map(
    listed
      .filter(isRecord)
      .map(({ kind, key, history }) => [
        `${String(kind)}/${String(key)}`,
        Array.isArray(history) ? history.slice(0, 50).map(String) : [],
      ])
  )
}
