import type { HttpContext } from '@adonisjs/core/http'
import Equipment from '#models/equipment'

export default class FirstRunPageController {
  async show({ principal, actor, locale, inertia }: HttpContext) {
    principal.authorize('create_equipment')
    const { variants } = (await Equipment.entity()).view(locale, actor.viewer)
    return inertia.render('first_run', { variants })
  }
}
