import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DriveFile } from '@adonisjs/drive'
import { FSDriver } from '@adonisjs/drive/drivers/fs'
import type { FSDriverOptions } from '@adonisjs/drive/drivers/fs/types'
import { v7 } from 'uuid'

/** What is being written is called so; a killed process leaves it, the sweep takes it. */
const PART = '.part'

type ListOptions = { paginationToken?: string; maxResults?: number }

/**
 * The local disk. The library's driver writes in place, so a full disk or a killed process leaves half a file
 * under its final name: here a file appears whole and on the disk, or not at all. Lists come in pages.
 */
export class WholeFileDriver extends FSDriver {
  constructor(private settings: FSDriverOptions & { location: string }) {
    super(settings)
  }

  override put(key: string, contents: string | Uint8Array) {
    return this.putStream(key, Readable.from([contents]))
  }

  override async putStream(key: string, contents: Readable) {
    const path = this.pathOf(key)
    const part = `${path}.${v7()}${PART}`
    await mkdir(dirname(path), { recursive: true })
    try {
      await pipeline(contents, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  }

  /** What is not there is said at once, not in the midst of the answer. */
  override async getStream(key: string) {
    const file = await open(this.pathOf(key))
    return file.createReadStream()
  }

  /** In the order of their keys; `paginationToken` is the last key of the page before. */
  override async listAll(
    prefix: string,
    { paginationToken = '', maxResults = 1_000 }: ListOptions = {}
  ) {
    const keys = (await this.keysUnder(prefix)).filter((key) => key > paginationToken)
    const page = keys.slice(0, maxResults)
    const objects = await Promise.all(page.map((key) => this.fileAt(key)))
    return {
      objects: objects.filter((file) => file !== null),
      paginationToken: keys.length > maxResults ? page.at(-1) : undefined,
    }
  }

  private async keysUnder(prefix: string) {
    const options = { recursive: true, withFileTypes: true } as const
    const entries = await readdir(this.pathOf(prefix), options).catch(unlessMissing([]))
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.settings.location, join(entry.parentPath, entry.name)))
      .sort()
  }

  private async fileAt(key: string) {
    const facts = await stat(this.pathOf(key)).catch(unlessMissing(null))
    if (!facts) return null
    const { size, mtime } = facts
    return new DriveFile(key, this, { contentLength: size, lastModified: mtime, etag: '' })
  }

  private pathOf(key: string) {
    return join(this.settings.location, key)
  }
}

/** What another process deleted in the meantime is not listed. */
function unlessMissing<T>(otherwise: T) {
  return (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return otherwise
  }
}
