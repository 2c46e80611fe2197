import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { v7 } from 'uuid'
import { StoredFile } from '#models/stored_file'
import {
  personSql,
  plainList,
  utcText,
  type PlainSource,
} from '#platform/entities/query/plain_list'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes } from '#platform/events/journal'
import { TenantModel } from '#platform/tenancy/tenant_model'

type Upload = { name: string; path: string; size: number }

/** A file on a task: a photo of the work, a paper that belongs to it. */
export default class Attachment extends TenantModel {
  @column()
  declare taskId: string

  @column()
  declare fileKey: string

  @column()
  declare fileName: string

  @column()
  declare mimeType: string

  /** Bytes, as kept. */
  @column()
  declare size: number

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

  /** All or none. @throws E_PAYLOAD_TOO_LARGE, E_UNSUPPORTED_MEDIA_TYPE */
  static async keep(taskId: string, uploads: Upload[], by: Actor): Promise<Attachment[]> {
    const files = await Promise.all(
      uploads.map(async (upload) => ({ upload, file: await StoredFile.from(upload) }))
    )
    const kept: Attachment[] = []
    for (const { upload, file } of files)
      kept.push(await Attachment.write(taskId, { name: upload.name, file }, by))
    return kept
  }

  private static async write(
    taskId: string,
    { name, file }: { name: string; file: StoredFile },
    by: Actor
  ) {
    const id = v7()
    const { content, mimeType, sha256, dimensions } = file
    const fileKey = await file.keep(id)
    const facts = { id, taskId, fileKey, mimeType, sha256, size: content.length, uploadedBy: by.id }
    const sizes = { width: dimensions.width ?? null, height: dimensions.height ?? null }
    const attachment = await Attachment.create({ ...facts, ...sizes, fileName: fileNameOf(name) })
    await attachment.journalAs('created', by)
    return attachment
  }

  static findLive(id: string) {
    return Attachment.query().where('id', id).whereNull('deletedAt').firstOrFail()
  }

  /** As JSON text, oldest first; `door` is the prefix their contents are fetched under. */
  static list(taskId: string, door: string, query: Record<string, unknown> = {}) {
    return plainList(source('a.task_id = ?::uuid', [taskId], door), query)
  }

  static async answers(ids: string[], door: string) {
    const { data } = await plainList(source('a.id = ANY(?::uuid[])', [ids], door), {
      page_size: '100',
    })
    return data
  }

  /** How a browser treats the content, and what it calls it when it is saved (RFC 5987). */
  get disposition() {
    const name = encodeURIComponent(this.fileName).replace(/['()*]/g, '_')
    return `${this.mimeType.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`
  }

  async remove(by: Actor) {
    this.deletedAt = DateTime.utc()
    await this.save()
    await this.journalAs('deleted', by)
  }

  private journalAs(action: string, by: Actor) {
    const changes: Changes = action === 'created' ? { file_name: [null, this.fileName] } : {}
    journal(
      [
        {
          entity: 'attachment',
          recordId: this.id,
          action,
          changes,
          payload: { task_id: this.taskId },
        },
      ],
      by
    )
  }
}

function source(where: string, bindings: unknown[], door: string): PlainSource {
  return {
    select: `a.id, a.task_id, a.file_name AS name, a.mime_type AS content_type, a.size, a.width, a.height,
      '${door}/attachments/' || a.id || '/' AS url, ${personSql('a.uploaded_by')} AS created_by, ${utcText('a.created_at')} AS created_at`,
    from: 'attachments a',
    where: `${where} AND a.deleted_at IS NULL`,
    bindings,
    order: 'a.created_at, a.id',
  }
}

/** The name people gave it, without what a header or a file system could misread. */
function fileNameOf(name: string) {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = name.replace(/[\u0000-\u001f\u007f"\\/]+/g, '_').trim()
  return plain.slice(-200).toWellFormed() || 'file'
}
