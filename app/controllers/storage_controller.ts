import type { HttpContext } from '@adonisjs/core/http'
import { storageOverview } from '#models/storage_overview'

export default class StorageController {
  async show({ principal, reply }: HttpContext) {
    return reply.ok(await storageOverview(principal, reply.url('')))
  }
}
