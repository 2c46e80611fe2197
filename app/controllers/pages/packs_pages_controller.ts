import type { HttpContext } from '@adonisjs/core/http'
import { packShelf } from '#platform/packs/pack_shelf'
import PackTransformer from '#transformers/pack_transformer'

/** The pages of packs, and of the configuration as a whole. Shapes are the API's. */
export default class PacksPagesController {
  async index({ principal, locale, inertia }: HttpContext) {
    principal.authorize('view_definitions')
    return inertia.render('packs/index', {
      packs: await PackTransformer.all(locale),
      can: { publish: principal.can('publish_definitions') },
    })
  }

  async show({ principal, params, locale, inertia }: HttpContext) {
    principal.authorize('view_definitions')
    return inertia.render('packs/show', {
      pack: await PackTransformer.one(packShelf.find(params.key), locale),
      can: { publish: principal.can('publish_definitions') },
    })
  }
}
