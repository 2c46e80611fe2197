import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Audits = () => import('#controllers/audits_controller')
const Searches = () => import('#controllers/searches_controller')

/** Looking across everything: search and the audit log. */
export function insightRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('search', [Searches, 'index']).as('search')
      router.get('audit', [Audits, 'index']).as('audit.index')
    })
    .use(guarded)
}
