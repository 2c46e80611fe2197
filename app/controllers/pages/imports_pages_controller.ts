import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { importAddress, importNoun, isBuiltIn } from '#models/import_nouns'
import { authorizeImport, mayImport } from '#models/import_start'
import { ImportTargets } from '#models/import_targets'
import { definitionRegistry } from '#platform/definitions/definition_registry'

const OWN = /^records\//

/** One wizard for everything that comes from files: `/imports/new?noun=tasks`, `…?noun=records/safety_permit`. */
export default class ImportsPagesController {
  async create({ request, principal, actor, locale, inertia }: HttpContext) {
    const asked = String(request.input('noun') ?? 'equipment').replace(OWN, '')
    const noun = await importNoun(asked)
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

/** What the company calls the records of an entity of its own, or its key once it is gone; null for what everybody has. */
async function ownTitle(noun: string, locale: string) {
  if (isBuiltIn(noun)) return null
  if (!(await definitionRegistry.knows('entity', noun))) return noun
  return (await definitionRegistry.entity(noun)).view(locale).title_plural
}
