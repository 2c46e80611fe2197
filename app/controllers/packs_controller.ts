import type { HttpContext } from '@adonisjs/core/http'
import { packShelf } from '#platform/packs/pack_shelf'
import PackTransformer from '#transformers/pack_transformer'

/** Definitions that belong together and come as one. */
export default class PacksController {
  async index({ principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok(await PackTransformer.all(locale))
  }

  async show({ params, principal, locale, reply }: HttpContext) {
    principal.authorize('view_definitions')
    return reply.ok(await PackTransformer.one(packShelf.find(params.pack), locale))
  }
}
