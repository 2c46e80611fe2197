import type { HttpContext } from '@adonisjs/core/http'
import { importNoun } from '#models/import_nouns'
import { authorizeImport, typeOf } from '#models/import_start'
import { ImportTargets } from '#models/import_targets'
import { importTemplate } from '#models/import_template'
import { importTemplateValidator } from '#validators/import'
import { sendTable, tableFormat } from '#platform/api/send_table'
import { csvText } from '#platform/csv/csv_text'
import { writeWorkbook } from '#platform/xlsx/write_workbook'

/** A table with a column for every field an import can set, and one row that shows how. */
export default class ImportTemplatesController {
  async show(context: HttpContext) {
    const { params, request, principal, actor } = context
    const noun = await importNoun(params.entity ?? params.noun)
    authorizeImport(principal, noun)
    const { format: asked, ...query } = request.qs()
    const format = tableFormat(asked)
    const { equipmentType } = await importTemplateValidator.validate(query)
    const type = typeOf(noun, equipmentType)
    const targets = await ImportTargets.of(noun, { type, viewer: actor.viewer })
    const { columns, example, choices } = importTemplate(targets)
    const content =
      format === 'csv'
        ? [csvText([columns, example])]
        : writeWorkbook({ columns, rows: [[example.map((text) => ({ text }))]], choices })
    return sendTable(context, { name: `${noun.name}-template`, format, content })
  }
}
