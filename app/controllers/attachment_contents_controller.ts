import type { HttpContext } from '@adonisjs/core/http'
import Attachment from '#models/attachment'
import { holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { FileStore } from '#platform/files/file_store'

/** What was uploaded. Nothing but an image is ever shown in place, and nothing is ever run. */
export default class AttachmentContentsController {
  async show({ principal, params, request, response }: HttpContext) {
    const attachment = await Attachment.findLive(params.id)
    await assertOpen(await holderOf(attachment), 'view', principal)
    const { disposition, fileKey, mimeType, sha256, size } = attachment
    const etag = `"${sha256}"`
    response.header('ETag', etag).header('Cache-Control', 'private, max-age=86400')
    response.header('X-Content-Type-Options', 'nosniff')
    response.header('Content-Security-Policy', `default-src 'none'; sandbox`)
    if (request.header('if-none-match') === etag) return response.status(304).send(null)
    const content = await FileStore.current().stream(fileKey)
    response.header('Content-Disposition', disposition)
    response.header('Content-Type', mimeType).header('Content-Length', String(size))
    return response.stream(content)
  }
}
