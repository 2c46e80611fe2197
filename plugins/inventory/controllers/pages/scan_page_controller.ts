import type { HttpContext } from '@adonisjs/core/http'
import { scannable } from '#plugins/inventory/controllers/pages/scannable'

/** Opens what a code stands for. */
export default class ScanPageController {
  async show(ctx: HttpContext) {
    ctx.principal.authorize('view_parts')
    if (scannable(ctx)) return ctx.inertia.render('inventory::parts/scan', {})
  }
}
