import type { HttpContext } from '@adonisjs/core/http'
import Attachment from '#models/attachment'
import { thumbnailKey } from '#models/stored_file'
import { holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { E_NOT_FOUND } from '#platform/errors'
import { FileStore } from '#platform/files/file_store'

/** The small picture of a photo: it never changes, so a browser asks once. */
export default class AttachmentThumbnailsController {
  async show({ principal, params, request, response }: HttpContext) {
    const attachment = await Attachment.findLive(params.id)
    const { fileKey, sha256, thumbnailSize } = attachment
    await assertOpen(await holderOf(attachment), 'view', principal)
    if (thumbnailSize === null) throw new E_NOT_FOUND()
    const etag = `"${sha256}.thumbnail"`
    if (request.header('if-none-match') === etag) return response.status(304).send(null)
    const content = await FileStore.current().stream(thumbnailKey(fileKey))
    response.header('ETag', etag).header('Cache-Control', 'private, max-age=31536000, immutable')
    response.header('X-Content-Type-Options', 'nosniff')
    response.header('Content-Type', 'image/webp').header('Content-Length', String(thumbnailSize))
    return response.stream(content)
  }
}
