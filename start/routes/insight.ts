import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Audits = () => import('#controllers/audits_controller')
const Storage = () => import('#controllers/storage_controller')
const Kpis = () => import('#controllers/kpis_controller')
const KpisPage = () => import('#controllers/pages/kpis_page_controller')
const Searches = () => import('#controllers/searches_controller')

/** Looking across everything: search, the audit log, the room files take up, figures. */
export function insightRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('search', [Searches, 'index']).as('search')
      router.get('audit', [Audits, 'index']).as('audit.index')
      router.get('storage', [Storage, 'show']).as('storage.show')
      router.get('kpis', [Kpis, 'index']).as('kpis.index')
      router.get('kpis/:kpi', [Kpis, 'show']).as('kpis.show')
    })
    .use(guarded)
}

export function figurePageRoutes(guarded: Guarded) {
  router.get('kpis', [KpisPage, 'index']).as('pages.kpis').use(guarded)
}
