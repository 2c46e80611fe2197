import type { HttpContext } from '@adonisjs/core/http'
import { documentFor } from '#controllers/openapi_controller'

export default class DocsPageController {
  async show(ctx: HttpContext) {
    return ctx.inertia.render('docs/index', { document: await documentFor(ctx) })
  }
}
