import type { Readable } from 'node:stream'
import drive from '@adonisjs/drive/services/main'
import type { Disk } from '@adonisjs/drive'
import { E_CROSS_TENANT } from '#platform/errors'
import { fileFailure } from '#platform/files/file_failure'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

export type Folder = 'attachments' | 'thumbnails' | 'uploads' | 'imports'
export type ListedFile = { key: string; modifiedAt: Date }
export type ListedPage = { files: ListedFile[]; next: string | null }

/** Files of one page of a list: as many as a bucket names at once. */
const PAGE = 1_000

/** Seconds a signed address holds. */
export const ADDRESS_SECONDS = { upload: 15 * 60, download: 2 * 60 }

/** What a key may hold behind the tenant: no dot alone, nothing a path could be led astray with. */
const NAME = /^[a-z]+(?:\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)+$/

/**
 * The files of one tenant, on the local disk or in a bucket (config/drive.ts). Keys begin with the tenant this
 * store was made for, and a key that does not is refused: nobody passes a prefix.
 */
export class FileStore {
  constructor(
    private owner: TenantIdentity,
    private disk: Disk = drive.use()
  ) {}

  /** The store of the unit that is open. */
  static current() {
    return new FileStore(tenant.current())
  }

  /** @param name beneath the folder: an id, or a path of such */
  key(folder: Folder, name: string) {
    return this.own(`${this.prefix}${folder}/${name}`)
  }

  /** @throws E_STORAGE_FULL, E_UNAVAILABLE; then nothing was kept */
  async put(key: string, content: Buffer | string, contentType = 'application/octet-stream') {
    await this.hold(key)
    await this.ask(() => this.disk.put(this.own(key), content, { contentType }))
  }

  /** The same for a file of this machine. */
  async putFile(key: string, path: string) {
    await this.hold(key)
    await this.ask(() => this.disk.copyFromFs(path, this.own(key)))
  }

  /** The same for what comes in; a stream that fails leaves nothing. */
  receive(key: string, content: Readable) {
    return this.ask(() => this.disk.putStream(this.own(key), content))
  }

  /** @throws E_FILE_GONE, E_UNAVAILABLE */
  stream(key: string) {
    return this.ask(() => this.disk.getStream(this.own(key)))
  }

  /** @throws E_FILE_GONE, E_UNAVAILABLE */
  async bytes(key: string) {
    return Buffer.from(await this.ask(() => this.disk.getBytes(this.own(key))))
  }

  /** Bytes, or null where there is no such file. */
  async size(key: string) {
    const isThere = await this.ask(() => this.disk.exists(this.own(key)))
    if (!isThere) return null
    return (await this.ask(() => this.disk.getMetaData(this.own(key)))).contentLength
  }

  /** What is not there is gone already. */
  delete(key: string) {
    return this.ask(() => this.disk.delete(this.own(key)))
  }

  deleteAll() {
    return this.ask(() => this.disk.deleteAll(this.prefix))
  }

  /** All there is, in pages; `place` is the `next` of the page before. */
  async list(place: string | null, size = PAGE): Promise<ListedPage> {
    // The disk's own type leaves out what its drivers take.
    const options: object = {
      recursive: true,
      maxResults: size,
      paginationToken: place ?? undefined,
    }
    const { objects, paginationToken } = await this.ask(() =>
      this.disk.listAll(this.prefix, options)
    )
    const files: ListedFile[] = []
    for (const each of objects) {
      if (each.isDirectory || !this.isOwn(each.key)) continue
      files.push({ key: each.key, modifiedAt: (await each.getMetaData()).lastModified })
    }
    return { files, next: paginationToken ?? null }
  }

  /** Where a file of exactly `size` bytes may be PUT for a while, without any other credential. */
  uploadAddress(key: string, size: number) {
    const options = { expiresIn: ADDRESS_SECONDS.upload, ContentLength: size }
    return this.ask(() => this.disk.getSignedUploadUrl(this.own(key), options))
  }

  /** Where the file may be read for minutes, without any other credential. */
  downloadAddress(key: string, as: { contentType: string; contentDisposition: string }) {
    const options = { expiresIn: ADDRESS_SECONDS.download, ...as }
    return this.ask(() => this.disk.getSignedUrl(this.own(key), options))
  }

  /**
   * Whoever writes a file that a row will name holds its key until that row is committed; whoever clears away
   * files without a row asks for the key first (models/file_sweep.ts). So a file is never taken from under its row.
   */
  private async hold(key: string) {
    if (tenant.isOpen()) await tenant.lock(key)
  }

  private get prefix() {
    return `tenants/${this.owner.id}/`
  }

  /** @throws E_CROSS_TENANT */
  private own(key: string) {
    if (this.isOwn(key)) return key
    throw new E_CROSS_TENANT(`The file ${key} is none of ${this.owner.slug}`)
  }

  private isOwn(key: string) {
    return key.startsWith(this.prefix) && NAME.test(key.slice(this.prefix.length))
  }

  private async ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw fileFailure(error)
    }
  }
}

/** @throws E_UNAVAILABLE unless the store answers */
export async function pingFiles() {
  const options: object = { recursive: true, maxResults: 1 }
  await drive.use().listAll('/', options)
}
