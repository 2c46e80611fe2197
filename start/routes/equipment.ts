import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Downtime = () => import('#controllers/downtime_controller')
const Equipment = () => import('#controllers/equipment_controller')
const EquipmentTypes = () => import('#controllers/equipment_types_controller')
const MaintenanceHistory = () => import('#controllers/maintenance_history_controller')
const Restarts = () => import('#controllers/restarts_controller')
const Shutdowns = () => import('#controllers/shutdowns_controller')

/** What is maintained, and when it was not up. */
export function equipmentRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.resource('equipment', Equipment).apiOnly()
      router.post('equipment/:id/restore', [Equipment, 'restore']).as('equipment.restore')
      router.post('equipment/:id/shutdown', [Shutdowns, 'store']).as('equipment.shutdown')
      router.post('equipment/:id/restart', [Restarts, 'store']).as('equipment.restart')
      router
        .get('equipment/:id/maintenance-history', [MaintenanceHistory, 'index'])
        .as('equipment.maintenance_history')
      router.get('equipment-types', [EquipmentTypes, 'index']).as('equipment_types.index')
      router.resource('downtime', Downtime).apiOnly().except(['destroy'])
    })
    .use(guarded)
}
