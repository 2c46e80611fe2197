import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { RecordExport, type ExportedNoun } from '#models/record_export'
import { E_UNSUPPORTED_MEDIA_TYPE } from '#platform/errors'

/** A list as a file: `/equipment/export/?format=csv` with the list's own filters, sort, search and fields. */
export default class ExportsController {
  async index({ principal, tenant, params, request, response }: HttpContext) {
    const { format = 'csv', ...query } = request.qs()
    if (format !== 'csv')
      throw new E_UNSUPPORTED_MEDIA_TYPE('Lists are exported as CSV: ask for format=csv')
    const noun = params.noun as ExportedNoun
    const list = await RecordExport.of(noun, principal, query)
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', `attachment; filename="${noun}.csv"`)
    response
      .header('Cache-Control', 'private, no-store')
      .header('X-Content-Type-Options', 'nosniff')
    return response.stream(Readable.from(list.text(tenant!)))
  }
}
