import type { HttpContext } from '@adonisjs/core/http'
import { equipmentTypes } from '#models/equipment_types'

export default class EquipmentTypesController {
  async index({ principal, locale, reply }: HttpContext) {
    principal.authorize('view_equipment')
    return reply.ok(await equipmentTypes(locale))
  }
}
