import { EquipmentImport, type ImportCursor, type ImportInput } from '#models/equipment_import'
import { defineDurableJob } from '#platform/jobs/durable_kind'

export const importEquipment = defineDurableJob<ImportInput, ImportCursor>({
  name: 'import_equipment',
  channel: 'import',
  open: (order) => EquipmentImport.open(order),
})
