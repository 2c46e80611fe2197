import type { HttpContext } from '@adonisjs/core/http'
import { storageOverview } from '#models/storage_overview'

export default class StoragePageController {
  async show({ principal, inertia }: HttpContext) {
    return inertia.render('storage/index', await storageOverview(principal, '/ui/v1'))
  }
}
