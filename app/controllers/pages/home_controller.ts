import type { HttpContext } from '@adonisjs/core/http'

/** The front door: a company's work, or what the product is. */
export default class HomeController {
  show({ inertia, response, tenant }: HttpContext) {
    return tenant ? response.redirect().toPath('/work') : inertia.render('landing', {})
  }
}
