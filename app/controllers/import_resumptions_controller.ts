import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { authorizeImport } from '#models/import_start'

export default class ImportResumptionsController {
  async store({ params, principal, actor, reply }: HttpContext) {
    authorizeImport(principal)
    return reply.ok(await new ImportLog(principal, reply.url('')).resume(params.id, actor))
  }
}
