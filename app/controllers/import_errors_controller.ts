import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { sendTable } from '#platform/api/send_table'

/** Every cell an import refused, to be mended and sent again. */
export default class ImportErrorsController {
  async show(context: HttpContext) {
    const { params, principal, locale, reply } = context
    const log = new ImportLog(principal, { base: reply.url(''), locale })
    const content = await log.errors(params.id)
    return sendTable(context, { name: 'import-errors', format: 'csv', content })
  }
}
