import type { HttpContext } from '@adonisjs/core/http'
import { authorizeImport } from '#models/import_start'
import { ImportTargets } from '#models/import_targets'
import { importTemplateValidator } from '#validators/import'
import { sendTable, tableFormat } from '#platform/api/send_table'
import { csvText } from '#platform/csv/csv_text'
import { writeWorkbook } from '#platform/xlsx/write_workbook'

/** An empty table with a column for every field an import can set. */
export default class ImportTemplatesController {
  async show(context: HttpContext) {
    const { request, principal, actor } = context
    authorizeImport(principal)
    const { format: asked, ...query } = request.qs()
    const format = tableFormat(asked)
    const { equipmentType } = await importTemplateValidator.validate(query)
    const { columns } = await ImportTargets.of(equipmentType || null, actor.viewer)
    const content = format === 'csv' ? [csvText([columns])] : writeWorkbook({ columns, rows: [] })
    return sendTable(context, { name: 'equipment-template', format, content })
  }
}
