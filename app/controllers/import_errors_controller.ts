import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'

/** Every cell an import refused, to be mended and sent again. */
export default class ImportErrorsController {
  async show({ params, principal, response, reply }: HttpContext) {
    const errors = await new ImportLog(principal, reply.url('')).errors(params.id)
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="import-errors.csv"')
    response
      .header('Cache-Control', 'private, no-store')
      .header('X-Content-Type-Options', 'nosniff')
    return response.stream(Readable.from(errors))
  }
}
