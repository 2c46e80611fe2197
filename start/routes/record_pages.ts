import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const EquipmentPages = () => import('#controllers/pages/equipment_pages_controller')

/** Pages of places, equipment and tasks. */
export function recordPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('equipment', [EquipmentPages, 'index']).as('pages.equipment.index')
      router.get('equipment/new', [EquipmentPages, 'create']).as('pages.equipment.create')
      router.get('equipment/:id', [EquipmentPages, 'show']).as('pages.equipment.show')
      router.get('equipment/:id/edit', [EquipmentPages, 'edit']).as('pages.equipment.edit')
    })
    .use(guarded)
}
