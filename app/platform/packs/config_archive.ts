import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { KINDS_WITH_META } from '#platform/definitions/meta_schema'
import { DEFINITION_LIMITS, scanDocument } from '#platform/definitions/scan_document'
import { CatalogueError, E_VALIDATION } from '#platform/errors'

/** Beside the definitions: what each of them was before, newest first. */
export const CONFIG_MANIFEST = 'config.json'

export type ConfigManifest = {
  format: 1
  definitions: { kind: string; key: string; history: string[] }[]
}

/** What an archive may hold and unpack to. A definition is bounded by its own limits. */
const MAX_FILES = 1_000
const MAX_BYTES = 16 * 1024 * 1024
const MAX_RATIO = 200
/** Short texts pack well without meaning harm. */
const RATIO_FROM = 64 * 1024

const PATH = /^([a-z_]{1,40})\/([a-z][a-z0-9_]{0,62}(?:\.[a-z][a-z0-9_]{0,62})?)\.json$/

export type ArchivedFile = { path: string; value: unknown }

/** The JSON files of an archive, read within limits and never written to disk. @throws E_VALIDATION that says what to change */
export async function readConfigArchive(file: string): Promise<ArchivedFile[]> {
  const zip = await readable(() => openPromise(file, { lazyEntries: true, autoClose: false }))
  try {
    const entries = await entriesOf(zip)
    const files: ArchivedFile[] = []
    for (const entry of entries) files.push(await jsonOf(zip, entry))
    return files
  } finally {
    zip.close()
  }
}

export function refusedArchive(message: string) {
  return new E_VALIDATION(`The archive ${message}`).withDetails({ file: [message] })
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_FILES) throw refusedArchive(`has more than ${MAX_FILES} files: split it`)
  const all = await readable(() => Array.fromAsync(zip.eachEntry()))
  const entries = all.filter(({ fileName }) => !fileName.endsWith('/'))
  const names = new Set<string>()
  let bytes = 0
  for (const entry of entries) {
    const { fileName: name, uncompressedSize: size } = entry
    assertPath(name)
    if (names.has(name)) throw refusedArchive(`has "${name}" twice: keep one`)
    names.add(name)
    if (entry.isEncrypted()) throw refusedArchive('has a password: pack it without one')
    if (size > RATIO_FROM && size > entry.compressedSize * MAX_RATIO)
      throw refusedArchive(`unpacks "${name}" to more than ${MAX_RATIO} times its size`)
    bytes += size
    if (size > DEFINITION_LIMITS.bytes)
      throw refusedArchive(`has "${name}" larger than ${DEFINITION_LIMITS.bytes / 1024} KB`)
    if (bytes > MAX_BYTES)
      throw refusedArchive(`unpacks to more than ${MAX_BYTES / 1024 / 1024} MB: split it`)
  }
  return entries
}

function assertPath(name: string) {
  if (name === CONFIG_MANIFEST) return
  const [, kind] = PATH.exec(name) ?? []
  if (!kind) throw refusedArchive(`has "${name.slice(0, 120)}": files are called <kind>/<key>.json`)
  if (!KINDS_WITH_META.some((known) => known === kind))
    throw refusedArchive(
      `has a definition of the kind "${kind}", which is not known: use ${KINDS_WITH_META.join(', ')}`
    )
}

async function jsonOf(zip: ZipFile, entry: Entry): Promise<ArchivedFile> {
  const path = entry.fileName
  const text = await readable(async () => textOf(await zip.openReadStreamPromise(entry)))
  const [problem] = scanDocument(text)
  if (problem) throw refusedArchive(`has "${path}", which ${problem.message}`)
  try {
    return { path, value: JSON.parse(text) }
  } catch {
    throw refusedArchive(`has "${path}", which is not valid JSON`)
  }
}

/** The stream breaks where an entry unpacks to more than its header says. */
async function textOf(stream: Readable) {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Whatever the archive breaks with is the file's own fault. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof CatalogueError) throw error
    throw refusedArchive('is damaged or no ZIP file: export it again')
  }
}
