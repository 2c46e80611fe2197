import type { HttpContext } from '@adonisjs/core/http'

/** What can be configured, in one look; the page draws what its reader may open. */
export default class SettingsPageController {
  async show({ inertia }: HttpContext) {
    return inertia.render('settings/index', {})
  }
}
