import type { HttpContext } from '@adonisjs/core/http'
import Equipment from '#models/equipment'

export default class FirstRunPageController {
  async show({ principal, actor, tenant, inertia }: HttpContext) {
    principal.authorize('create_equipment')
    const { variants } = (await Equipment.entity()).view(tenant!.locale, actor.viewer)
    return inertia.render('first_run', { variants })
  }
}
