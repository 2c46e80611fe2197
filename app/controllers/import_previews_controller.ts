import type { HttpContext } from '@adonisjs/core/http'
import { ImportMapping } from '#models/import_mapping'
import { importNoun } from '#models/import_nouns'
import { authorizeImport, typeOf } from '#models/import_start'
import { ImportTargets } from '#models/import_targets'
import { ImportUpload } from '#models/import_upload'
import { sentFile } from '#platform/api/sent_file'
import { importPreviewValidator, withoutFile } from '#validators/import'

/** What a file holds, and where its columns most likely go. Nothing is kept. */
export default class ImportPreviewsController {
  async store({ params, request, principal, actor, locale, reply }: HttpContext) {
    const noun = await importNoun(params.entity ?? params.noun)
    authorizeImport(principal, noun)
    const body = withoutFile(request.body())
    const { equipmentType, sheet } = await importPreviewValidator.validate(body)
    const type = typeOf(noun, equipmentType)
    const targets = await ImportTargets.of(noun, { type, viewer: actor.viewer })
    await using upload = await ImportUpload.of(sentFile(request), sheet)
    const suggestions = ImportMapping.suggest(upload.columns, targets, { locale, type })
    const columns = upload.columns.map((name, index) => ({
      name,
      sample: upload.sample(index),
      suggestion: suggestions[index],
    }))
    return reply.ok({ columns, rows: await upload.count(), ...upload.about })
  }
}
