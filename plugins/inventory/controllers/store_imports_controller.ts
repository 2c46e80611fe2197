import type { HttpContext } from '@adonisjs/core/http'
import { IMPORT_STORE } from '#plugins/inventory/jobs/import_store'
import { StoreTables, type ImportedTables } from '#plugins/inventory/models/store_tables'
import { storeValidator } from '#plugins/inventory/validators/store'
import { DurableJob } from '#platform/jobs/durable_job'

const NEEDED = [
  'create_parts',
  'update_parts',
  'create_part_categories',
  'create_stock_locations',
  'create_suppliers',
  'create_stock_movements',
]

/** A whole store from another program. */
export default class StoreImportsController {
  async store({ principal, actor, request, reply }: HttpContext) {
    for (const permission of NEEDED) principal.authorize(permission)
    const body: unknown = request.body()
    await storeValidator.validate(body)
    const tables = body as ImportedTables
    // Read once here, so that what is no CSV is told to whoever sends it.
    new StoreTables(tables)
    return reply.accepted(await DurableJob.start(IMPORT_STORE, { tables }, actor))
  }
}
