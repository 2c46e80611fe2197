import type { HttpContext } from '@adonisjs/core/http'
import { spareParts } from '#plugins/inventory/models/part_lists'
import { sparesValidator } from '#plugins/inventory/validators/part_lists'
import Equipment from '#models/equipment'
import { lockedRecord } from '#models/locked_record'
import { visibleRecord } from '#models/visible_record'

/** The spare parts of a piece of equipment. */
export default class EquipmentPartsController {
  async index({ principal, params, reply }: HttpContext) {
    principal.authorize('view_parts')
    await visibleRecord(principal, Equipment.entityKey, params.id)
    return reply.text(await spareParts.of(params.id))
  }

  async update({ principal, actor, params, request, reply }: HttpContext) {
    principal.authorize('view_parts')
    await lockedRecord(Equipment, params.id, { principal, action: 'update' })
    const { parts } = await sparesValidator.validate(request.body())
    await spareParts.replace(params.id, parts, actor)
    return reply.text(await spareParts.of(params.id))
  }
}
