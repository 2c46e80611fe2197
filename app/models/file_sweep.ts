import { recountFiles } from '#models/file_usage'
import { FileStore, type ListedFile } from '#platform/files/file_store'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What no row names stays for a day: its row may be on its way. Milliseconds. */
const SETTLED = 24 * 60 * 60 * 1_000

/** Rows of one statement. */
const BATCH = 1_000

/** Files of one transaction: what is deleted is held so long. */
const HELD = 50

export type SweptFile = ListedFile & { size: number }
export type Swept = { uploads: number; attachments: number; files: SweptFile[] }

const EXPIRED = `FROM uploads WHERE created_at < now() - interval '1 day'`
const REMOVED = `FROM attachments WHERE deleted_at < now() - interval '30 days'`

/**
 * What a row names: attachments with their small pictures, uploads under way, files of imports that are not
 * long over, and what imports refused.
 */
const UNNAMED = `
  SELECT key FROM unnest($1::text[]) AS key WHERE NOT EXISTS (
    SELECT 1 FROM attachments WHERE file_key = replace(key, '/thumbnails/', '/attachments/')
    UNION ALL SELECT 1 FROM uploads WHERE file_key = key
    UNION ALL SELECT 1 FROM jobs WHERE input->>'file_key' = key
      AND (finished_at IS NULL OR finished_at > now() - interval '30 days')
    UNION ALL SELECT 1 FROM jobs
      WHERE id = substring(key FROM '/imports/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/errors-')::uuid)`

/** Clears away what nobody needs any more: rows of uploads and attachments first, then files without a row. */
export class FileSweep {
  private store: FileStore

  constructor(private owner: TenantIdentity) {
    this.store = new FileStore(owner)
  }

  /** @returns what is gone; broken off by `signal` it goes on the next night */
  async run(signal?: AbortSignal): Promise<Swept> {
    const uploads = await this.deleteRows('uploads', EXPIRED)
    const attachments = await this.deleteRows('attachments', REMOVED)
    await this.unit(recountFiles)
    const files: SweptFile[] = []
    for await (const page of this.pages()) {
      if (signal?.aborted) break
      files.push(...(await this.clear(page)))
    }
    return { uploads, attachments, files }
  }

  /** What `run` would do, and nothing done. */
  async rehearse(): Promise<Swept> {
    const [uploads, attachments] = await this.unit(async () => [
      await count(EXPIRED),
      await count(REMOVED),
    ])
    const files: SweptFile[] = []
    for await (const page of this.pages())
      files.push(...(await this.sized(await this.unit(() => withoutRow(page, keysOf(page))))))
    return { uploads, attachments, files }
  }

  /** Files older than a day, as they stood when they were listed. */
  async *pages(): AsyncGenerator<ListedFile[]> {
    let place: string | null = null
    do {
      const { files, next } = await this.store.list(place)
      const settled = files.filter(({ modifiedAt }) => +modifiedAt < Date.now() - SETTLED)
      while (settled.length) yield settled.splice(0, HELD)
      place = next
    } while (place !== null)
  }

  /** Looks for the rows again, under a lock on each key: what got one since the list stays. @returns what is gone */
  async clear(files: ListedFile[]): Promise<SweptFile[]> {
    return this.unit(async () => {
      // Files somebody writes a row for right now are not among them: FileStore.put holds theirs.
      const keys = await tenant.lockFree(keysOf(files))
      const gone = await this.sized(await withoutRow(files, keys))
      for (const { key } of gone) await this.store.delete(key)
      return gone
    })
  }

  /** Lists of buckets leave the size out. */
  private sized(files: ListedFile[]) {
    return Promise.all(
      files.map(async (file) => ({ ...file, size: (await this.store.size(file.key)) ?? 0 }))
    )
  }

  private async deleteRows(table: string, old: string) {
    const sql = `DELETE FROM ${table} WHERE id IN (SELECT id ${old} LIMIT ${BATCH}) RETURNING 1`
    let sum = 0
    let gone
    do {
      gone = await this.unit(() => tenant.query(sql))
      sum += gone.length
    } while (gone.length === BATCH)
    return sum
  }

  private unit<T>(work: () => T) {
    return tenant.run(this.owner, work)
  }
}

async function withoutRow(files: ListedFile[], keys: string[]) {
  const rows = await tenant.query<{ key: string }>(UNNAMED, [keys])
  const unnamed = new Set(rows.map(({ key }) => key))
  return files.filter(({ key }) => unnamed.has(key))
}

async function count(rows: string) {
  const [{ found }] = await tenant.query<{ found: number }>(`SELECT count(*)::int AS found ${rows}`)
  return found
}

function keysOf(files: ListedFile[]) {
  return files.map(({ key }) => key)
}
