import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { importNoun } from '#models/import_nouns'
import { authorizeImport, authorizePlaces, startImport } from '#models/import_start'
import { ImportUpload } from '#models/import_upload'
import { sentFile } from '#platform/api/sent_file'
import { importValidator, withoutFile } from '#validators/import'
import { pageValidator } from '#validators/page'

/** Records from files. */
export default class ImportsController {
  async index({ request, principal, locale, reply }: HttpContext) {
    const { page = 1, page_size: size = 50 } = await request.validateUsing(pageValidator, {
      data: request.qs(),
    })
    const log = new ImportLog(principal, { base: reply.url(''), locale })
    const { imports, total } = await log.list({ page, size })
    const pagination = {
      page,
      page_size: size,
      total,
      total_pages: Math.ceil(total / size),
      next_cursor: null,
    }
    return reply.ok(imports, { pagination })
  }

  async show({ params, principal, locale, reply }: HttpContext) {
    const log = new ImportLog(principal, { base: reply.url(''), locale })
    return reply.ok(await log.find(params.id))
  }

  async store({ params, request, principal, actor, locale, reply }: HttpContext) {
    const noun = await importNoun(params.entity ?? params.noun)
    authorizeImport(principal, noun)
    const wishes = await importValidator.validate(withoutFile(request.body()))
    authorizePlaces(principal, wishes)
    await using upload = await ImportUpload.of(sentFile(request), wishes.sheet)
    return reply.accepted(await startImport(upload, wishes, { noun, principal, actor, locale }))
  }
}
