import type { HttpContext } from '@adonisjs/core/http'
import { computed, figuresFor } from '#models/figures'
import KpiTransformer from '#transformers/kpi_transformer'

/** Figures that plugins bring, each with its formula, the numbers in it and the rows behind it. */
export default class KpisController {
  async index({ principal, locale, reply }: HttpContext) {
    const kpis = await figuresFor(principal)
    return reply.ok(kpis.map((kpi) => new KpiTransformer(kpi, locale).toObject()))
  }

  async show({ principal, params, request, locale, reply }: HttpContext) {
    const { kpi, ...found } = await computed(params.kpi, request.qs(), principal)
    return reply.ok(new KpiTransformer(kpi, locale).whole(found))
  }
}
