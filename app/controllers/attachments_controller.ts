import type { HttpContext } from '@adonisjs/core/http'
import Attachment from '#models/attachment'
import { attachmentAnswers, attachmentsOf } from '#models/attachment_list'
import { holderIn, holderOf } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { E_VALIDATION } from '#platform/errors'

/** Files one request may carry. */
const MAX_FILES = 10

export default class AttachmentsController {
  async index({ principal, params, request, reply }: HttpContext) {
    await assertOpen(holderIn(params), 'view', principal)
    const { data, pagination } = await attachmentsOf(holderIn(params), reply.url(''), request.qs())
    return reply.text(data, { pagination })
  }

  async store({ principal, actor, params, request, reply }: HttpContext) {
    await assertOpen(holderIn(params), 'update', principal)
    const files = request.is(['multipart/form-data']) ? request.files('file') : []
    if (!files.length || files.length > MAX_FILES) {
      throw new E_VALIDATION().withDetails({
        file: [`must be sent as multipart, one to ${MAX_FILES} at a time`],
      })
    }
    const uploads = files.map(({ clientName, tmpPath, size }) => ({
      name: clientName,
      path: tmpPath!,
      size,
    }))
    const kept = await Attachment.keep(holderIn(params), uploads, actor)
    const ids = kept.map(({ id }) => id)
    return reply.createdText(
      await attachmentAnswers(ids, reply.url('')),
      reply.url(`/attachments/${ids[0]}/`)
    )
  }

  async destroy({ principal, actor, params, reply }: HttpContext) {
    const attachment = await Attachment.findLive(params.id)
    await assertOpen(await holderOf(attachment), 'update', principal)
    await attachment.remove(actor)
    return reply.none()
  }
}
