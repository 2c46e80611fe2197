import type { HttpContext } from '@adonisjs/core/http'
import { EquipmentParts } from '#plugins/inventory/models/equipment_parts'
import { builtInValidator } from '#plugins/inventory/validators/stock'
import { canOpen } from '#models/record_access'
import { visibleRecord } from '#models/visible_record'
import { E_FORBIDDEN } from '#platform/errors'

/** The spare parts of a piece of equipment. */
export default class EquipmentPartsController {
  async index({ principal, params, reply }: HttpContext) {
    principal.authorize('view_parts')
    await visibleRecord(principal, 'equipment', params.equipment)
    return reply.ok(await new EquipmentParts(params.equipment).list())
  }

  async store(ctx: HttpContext) {
    const { actor, params, request, reply } = ctx
    await this.authorize(ctx)
    const parts = new EquipmentParts(params.equipment)
    const id = await parts.add(await builtInValidator.validate(request.body()), actor)
    return reply.created({ id }, reply.url(`/stock/equipment/${params.equipment}/`))
  }

  async destroy(ctx: HttpContext) {
    await this.authorize(ctx)
    await new EquipmentParts(ctx.params.equipment).remove(ctx.params.id, ctx.actor)
    return ctx.response.noContent()
  }

  private async authorize({ principal, params }: HttpContext) {
    principal.authorize('view_parts')
    const holder = { noun: 'equipment', id: params.equipment }
    await visibleRecord(principal, 'equipment', params.equipment)
    if (!(await canOpen(holder, 'update', principal))) throw new E_FORBIDDEN()
  }
}
