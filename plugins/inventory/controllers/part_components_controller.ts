import type { HttpContext } from '@adonisjs/core/http'
import Part from '#plugins/inventory/models/part'
import { billOfMaterial } from '#plugins/inventory/models/part_lists'
import { componentsValidator } from '#plugins/inventory/validators/part_lists'
import { lockedRecord } from '#models/locked_record'
import { visibleRecord } from '#models/visible_record'

/** What a part is made of. */
export default class PartComponentsController {
  async index({ principal, params, reply }: HttpContext) {
    await visibleRecord(principal, Part.entityKey, params.id)
    return reply.text(await billOfMaterial.of(params.id))
  }

  async update({ principal, actor, params, request, reply }: HttpContext) {
    await lockedRecord(Part, params.id, { principal, action: 'update' })
    const { parts } = await componentsValidator.validate(request.body())
    await billOfMaterial.replace(params.id, parts, actor)
    return reply.text(await billOfMaterial.of(params.id))
  }
}
