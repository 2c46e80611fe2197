import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { authorizeImport, authorizePlaces, startImport } from '#models/import_start'
import { ImportUpload } from '#models/import_upload'
import { sentFile } from '#platform/api/sent_file'
import { importValidator, withoutFile } from '#validators/import'
import { pageValidator } from '#validators/page'

/** Equipment from files. */
export default class ImportsController {
  async index({ request, principal, reply }: HttpContext) {
    const { page = 1, page_size: size = 50 } = await request.validateUsing(pageValidator, {
      data: request.qs(),
    })
    const { imports, total } = await new ImportLog(principal, reply.url('')).list({ page, size })
    const pagination = {
      page,
      page_size: size,
      total,
      total_pages: Math.ceil(total / size),
      next_cursor: null,
    }
    return reply.ok(imports, { pagination })
  }

  async show({ params, principal, reply }: HttpContext) {
    return reply.ok(await new ImportLog(principal, reply.url('')).find(params.id))
  }

  async store({ request, principal, actor, locale, reply }: HttpContext) {
    authorizeImport(principal)
    const wishes = await importValidator.validate(withoutFile(request.body()))
    authorizePlaces(principal, wishes)
    await using upload = await ImportUpload.of(sentFile(request), wishes.sheet)
    return reply.accepted(await startImport(upload, wishes, { actor, locale }))
  }
}
