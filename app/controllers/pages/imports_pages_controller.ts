import type { HttpContext } from '@adonisjs/core/http'
import { ImportLog } from '#models/import_log'
import { authorizeImport } from '#models/import_start'
import { ImportTargets } from '#models/import_targets'

export default class ImportsPagesController {
  async create({ principal, actor, locale, inertia }: HttpContext) {
    authorizeImport(principal)
    const targets = await ImportTargets.of(null, actor.viewer)
    return inertia.render('imports/new', { entity: targets.view(locale) })
  }

  async show({ params, principal, inertia }: HttpContext) {
    const record = await new ImportLog(principal, '/ui/v1').find(params.id)
    const may = principal.can('create_equipment') && principal.can('update_equipment')
    return inertia.render('imports/show', { record, can: { cancel: true, resume: may } })
  }
}
