import type { HttpContext } from '@adonisjs/core/http'
import { figuresFor } from '#models/figures'
import KpiTransformer from '#transformers/kpi_transformer'

/** Which figures there are; each is computed when it is shown. */
export default class KpisPageController {
  async index({ principal, locale, inertia }: HttpContext) {
    const kpis = await figuresFor(principal)
    return inertia.render('kpis/index', {
      kpis: kpis.map((kpi) => new KpiTransformer(kpi, locale).toObject()),
    })
  }
}
