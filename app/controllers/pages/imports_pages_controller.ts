import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { IMPORTED_NOUNS } from '#models/import_noun'
import { IMPORT_NOUNS } from '#models/import_nouns'
import { authorizeImport, mayImport } from '#models/import_start'
import { ImportTargets } from '#models/import_targets'

/** One wizard for everything that comes from files: `/imports/new?noun=tasks`. */
export default class ImportsPagesController {
  async create({ request, principal, actor, locale, inertia }: HttpContext) {
    const asked = request.input('noun') as unknown
    const noun = IMPORT_NOUNS[IMPORTED_NOUNS.find((name) => name === asked) ?? 'equipment']
    authorizeImport(principal, noun)
    const targets = await ImportTargets.of(noun, { viewer: actor.viewer })
    return inertia.render('imports/new', {
      noun: noun.name,
      placed: noun.placed,
      entity: targets.view(locale),
    })
  }

  async show({ params, principal, locale, inertia }: HttpContext) {
    const record = await new ImportLog(principal, { base: '/ui/v1', locale }).find(params.id)
    const resume = mayImport(principal, record.noun)
    return inertia.render('imports/show', { record, can: { cancel: true, resume } })
  }
}
