import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { importAddress, importNoun, isBuiltIn, nounAt } from '#models/import_nouns'
import { authorizeImport, mayImport } from '#models/import_start'
import { entityOf } from '#models/noun'
import { ImportTargets } from '#models/import_targets'
import { definitionRegistry } from '#platform/definitions/definition_registry'

/** One wizard for everything that comes from files: `/imports/new?noun=tasks`, `…?noun=records/safety_permit`. */
export default class ImportsPagesController {
  async create({ request, principal, actor, locale, inertia }: HttpContext) {
    const noun = await importNoun(nounAt(String(request.input('noun') ?? 'equipment')))
    authorizeImport(principal, noun)
    const targets = await ImportTargets.of(noun, { viewer: actor.viewer })
    return inertia.render('imports/new', {
      noun: importAddress(noun.name),
      placed: noun.placed,
      entity: targets.view(locale),
    })
  }

  async show({ params, principal, locale, inertia }: HttpContext) {
    const record = await new ImportLog(principal, { base: '/ui/v1', locale }).find(params.id)
    const resume = mayImport(principal, record.noun)
    return inertia.render('imports/show', {
      record: { ...record, noun: importAddress(record.noun) },
      title: await ownTitle(record.noun, locale),
      can: { cancel: true, resume },
    })
  }
}

/** What records of a plugin’s or of the company’s own entity are called, or its key once it is gone; null for what everybody has. */
async function ownTitle(noun: string, locale: string) {
  if (isBuiltIn(noun)) return null
  const entity = entityOf(noun)
  if (!(await definitionRegistry.knows('entity', entity))) return noun
  return (await definitionRegistry.entity(entity)).view(locale).title_plural
}
