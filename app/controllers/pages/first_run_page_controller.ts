import type { HttpContext } from '@adonisjs/core/http'
import Equipment from '#models/equipment'
import PackTransformer from '#transformers/pack_transformer'

export default class FirstRunPageController {
  async show({ principal, actor, locale, inertia }: HttpContext) {
    principal.authorize('create_equipment')
    const { variants } = (await Equipment.entity()).view(locale, actor.viewer)
    const packs = principal.can('publish_definitions') ? await PackTransformer.all(locale) : []
    return inertia.render('first_run', { variants, packs })
  }
}
