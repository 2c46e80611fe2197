import type { HttpContext } from '@adonisjs/core/http'
import { attachmentAnswers } from '#models/attachment_list'
import { PendingUpload } from '#models/pending_upload'
import { holderIn } from '#models/holder'
import { assertOpen } from '#models/record_access'
import { uploadValidator } from '#validators/upload'

/** Files that go to the store by themselves. */
export default class AttachmentUploadsController {
  async store({ principal, actor, params, request, reply }: HttpContext) {
    const holder = holderIn(params)
    await assertOpen(holder, 'update', principal)
    const announced = await uploadValidator.validate(request.body())
    const upload = await PendingUpload.begin(holder, announced, actor)
    const confirmUrl = reply.url(`/attachments/${upload.id}/confirm/`)
    return reply.created({ ...upload, confirm_url: confirmUrl }, confirmUrl)
  }

  async confirm({ principal, actor, params, reply }: HttpContext) {
    await PendingUpload.confirm(params.id, { principal, actor })
    const [attachment] = JSON.parse(await attachmentAnswers([params.id], reply.url('')))
    return reply.created(attachment, reply.url(`/attachments/${params.id}/`))
  }
}
