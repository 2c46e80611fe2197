import type { HttpContext } from '@adonisjs/core/http'
import { RecordExport, type ExportedNoun } from '#models/record_export'
import { sendTable, tableFormat } from '#platform/api/send_table'

/** A list as a file: `/equipment/export/?format=xlsx` with the list's own filters, sort, search and fields. */
export default class ExportsController {
  async index(context: HttpContext) {
    const { principal, tenant, params, request } = context
    const { format: asked, ...query } = request.qs()
    const format = tableFormat(asked)
    const name: ExportedNoun = params.entity ?? params.noun
    const list = await RecordExport.of(name, principal, query)
    const content = format === 'csv' ? list.text(tenant!) : list.workbook(tenant!)
    return sendTable(context, { name, format, content })
  }
}
