import type { ImportedTables } from '#plugins/inventory/models/store_tables'
import type { StorePosition } from '#plugins/inventory/models/store_import'
import { defineDurableJob } from '#platform/jobs/durable_kind'

export const IMPORT_STORE = 'import_parts_store'

defineDurableJob<{ tables: ImportedTables }, StorePosition>({
  name: IMPORT_STORE,
  channel: 'import',
  open: async (order) => {
    const { StoreImport } = await import('#plugins/inventory/models/store_import')
    return StoreImport.open(order)
  },
})
