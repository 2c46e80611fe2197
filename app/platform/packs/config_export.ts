import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { ZipFile } from 'yazl'
import { DefinitionVersion } from '#platform/definitions/definition_version'
import type { DefinitionKind } from '#platform/definitions/types'
import { E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { CONFIG_MANIFEST, type ConfigManifest } from '#platform/packs/config_archive'
import { configText, definitionHash } from '#platform/packs/config_text'

type Named = { kind: DefinitionKind; key: string }

/** Versions an import looks back on to find what both sides began with. */
const HISTORY = 50
/** Files that did not change are the same bytes, whenever they were exported. */
const MTIME = new Date('2000-01-01T12:00:00Z')

/** The tenant's own definitions, or those asked for, as an archive of files. @throws E_NOT_FOUND for one that is not published */
export async function exportConfig(asked: Named[] | undefined, by: Actor): Promise<Buffer> {
  const versions = await DefinitionVersion.query()
    .whereNotNull('version')
    .orderBy(['kind', 'key'])
    .orderBy('version', 'desc')
  const published = versions.filter(({ state }) => state === 'published')
  const chosen = asked ? asked.map((one) => sought(published, one)) : published
  const manifest: ConfigManifest = {
    format: 1,
    definitions: chosen.map(({ kind, key }) => ({
      kind,
      key,
      history: versions
        .filter((row) => row.kind === kind && row.key === key)
        .slice(0, HISTORY)
        .map(({ document }) => definitionHash(document)),
    })),
  }
  const files = chosen.map(({ kind, key, document }) => [`${kind}/${key}.json`, document] as const)
  tell(manifest, by)
  return packed([[CONFIG_MANIFEST, manifest], ...files])
}

function sought(published: DefinitionVersion[], { kind, key }: Named) {
  const found = published.find((row) => row.kind === kind && row.key === key)
  if (!found) throw new E_NOT_FOUND(`There is no published ${kind} "${key}" of your own`)
  return found
}

function packed(files: (readonly [string, unknown])[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of files)
    zip.addBuffer(Buffer.from(configText(content)), path, { mtime: MTIME })
  zip.end()
  return buffer(zip.outputStream as Readable)
}

function tell({ definitions }: ConfigManifest, by: Actor) {
  const payload = { definitions: definitions.map(({ kind, key }) => `${kind}/${key}`) }
  journal([{ entity: 'configuration', recordId: v7(), action: 'exported', payload }], by)
}
