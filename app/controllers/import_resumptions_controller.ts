import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { importNoun } from '#models/import_nouns'
import { authorizeImport } from '#models/import_start'

export default class ImportResumptionsController {
  async store({ params, principal, actor, locale, reply }: HttpContext) {
    const log = new ImportLog(principal, { base: reply.url(''), locale })
    authorizeImport(principal, await importNoun(await log.noun(params.id)))
    return reply.ok(await log.resume(params.id, actor))
  }
}
