import type { HttpContext } from '@adonisjs/core/http'
import Attachment from '#models/attachment'
import { holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { ADDRESS_SECONDS } from '#platform/files/file_store'

/** An address to save the file from, for minutes and without a log-in. */
export default class AttachmentDownloadsController {
  async show({ principal, params, response, reply }: HttpContext) {
    const attachment = await Attachment.findLive(params.id)
    await assertOpen(await holderOf(attachment), 'view', principal)
    response.header('Cache-Control', 'no-store')
    const expiresAt = new Date(Date.now() + ADDRESS_SECONDS.download * 1_000)
    return reply.ok({
      url: await attachment.downloadAddress(),
      expires_at: expiresAt.toISOString(),
    })
  }
}
