import router from '@adonisjs/core/services/router'
import { listRoutes, moveRoutes, storyRoutes } from '#routes/entity_routes'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'

const Records = () => import('#controllers/records_controller')

/** Records of the entities a company invented, and everything that hangs on them. */
export function recordRoutes(guarded: Guarded) {
  router
    .group(() => {
      listRoutes(Records)
      storyRoutes()
      moveRoutes()
    })
    .prefix('records/:entity')
    .as('records')
    .where('entity', /^[a-z][a-z0-9_]{0,62}$/)
    .use([guarded, middleware.ownEntity()].flat())
}
