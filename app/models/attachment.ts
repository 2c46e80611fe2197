import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { v7 } from 'uuid'
import { fileNameOf } from '#models/file_name'
import { HeldModel } from '#models/held_model'
import { heldBy, pointer, type Holder } from '#models/holder'
import { assertRoomFor, leaveRoom, takeRoom } from '#models/file_usage'
import { StoredFile } from '#models/stored_file'
import { E_NOT_FOUND } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { FileStore } from '#platform/files/file_store'
import { tenant } from '#platform/tenancy/tenant_scope'

type Upload = { name: string; path: string; size: number }
type Draft = { id: string; name: string; file: StoredFile }

/** A file on a task or another record: a photo of the work, a paper that belongs to it. */
export default class Attachment extends HeldModel {
  @column()
  declare fileKey: string

  @column()
  declare fileName: string

  @column()
  declare mimeType: string

  /** Bytes, as kept. */
  @column()
  declare size: number

  /** Bytes of the small picture; null where there is none. */
  @column()
  declare thumbnailSize: number | null

  @column({ columnName: 'sha256' })
  declare sha256: string

  @column()
  declare width: number | null

  @column()
  declare height: number | null

  @column()
  declare uploadedBy: string | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  @column.dateTime()
  declare deletedAt: DateTime | null

  /** All or none. @throws E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE, E_QUOTA_REACHED */
  static async keep(holder: Holder, uploads: Upload[], by: Actor): Promise<Attachment[]> {
    const drafts = await Promise.all(
      uploads.map(async ({ name, ...upload }) => ({
        id: v7(),
        name,
        file: await StoredFile.from(upload),
      }))
    )
    return Attachment.writeAll(holder, drafts, by)
  }

  /**
   * First the files, then their rows: what is named is there. Counting comes last, as it keeps others waiting.
   * @throws E_QUOTA_REACHED, E_STORAGE_FULL, E_UNAVAILABLE
   */
  static async writeAll(holder: Holder, drafts: Draft[], by: Actor) {
    const room = drafts.reduce((sum, { file }) => sum + file.room, 0)
    await assertRoomFor(room)
    const kept: Attachment[] = []
    for (const draft of drafts) kept.push(await Attachment.write(holder, draft, by))
    await takeRoom(room, drafts.length)
    return kept
  }

  private static async write(holder: Holder, { id, name, file }: Draft, by: Actor) {
    const { content, mimeType, sha256, picture } = file
    const fileKey = await file.keep(id)
    const held = { ...heldBy(holder), uploadedBy: by.id }
    const facts = { id, ...held, fileKey, mimeType, sha256, size: content.length }
    const { width = null, height = null, thumbnail } = picture
    const sizes = { width, height, thumbnailSize: thumbnail?.length ?? null }
    const attachment = await Attachment.create({ ...facts, ...sizes, fileName: fileNameOf(name) })
    await attachment.journalAs('created', by)
    return attachment
  }

  static findLive(id: string) {
    return Attachment.query().where('id', id).whereNull('deletedAt').firstOrFail()
  }

  /** How a browser treats the content, and what it calls it when it is saved (RFC 5987). */
  get disposition() {
    return this.dispositionAs(this.mimeType.startsWith('image/') ? 'inline' : 'attachment')
  }

  /** For minutes, without a log-in, and always to be saved: nothing is shown in place. */
  downloadAddress() {
    const as = {
      contentType: this.mimeType,
      contentDisposition: this.dispositionAs('attachment'),
    }
    return FileStore.current().downloadAddress(this.fileKey, as)
  }

  /** The file itself goes with the row, a month later: models/file_sweep.ts. */
  async remove(by: Actor) {
    const [gone] = await tenant.query(
      'UPDATE attachments SET deleted_at = now(), updated_at = now() WHERE id = $1 AND deleted_at IS NULL RETURNING 1',
      [this.id]
    )
    if (!gone) throw new E_NOT_FOUND()
    await leaveRoom(this.size + (this.thumbnailSize ?? 0))
    await this.journalAs('deleted', by)
  }

  private dispositionAs(kind: 'inline' | 'attachment') {
    const name = encodeURIComponent(this.fileName).replace(/['()*]/g, '_')
    return `${kind}; filename*=UTF-8''${name}`
  }

  private async journalAs(action: string, by: Actor) {
    const changes: Changes = action === 'created' ? { file_name: [null, this.fileName] } : {}
    journal(
      [
        {
          entity: 'attachment',
          recordId: this.id,
          action,
          changes,
          payload: await pointer(this),
        },
      ],
      by
    )
  }
}
