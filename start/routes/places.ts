import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Facilities = () => import('#controllers/facilities_controller')

/** The tree of places. */
export function placeRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.resource('facilities', Facilities).apiOnly()
      router.post('facilities/:id/restore', [Facilities, 'restore']).as('facilities.restore')
    })
    .use(guarded)
}
