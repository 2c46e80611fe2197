import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const CalendarsPage = () => import('#controllers/pages/calendars_page_controller')
const DefinitionPages = () => import('#controllers/pages/definitions_pages_controller')

/** The designers. */
export function definitionPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('settings/calendars', [CalendarsPage, 'index']).as('calendars')
      router.get('settings/definitions', [DefinitionPages, 'index']).as('index')
      router.get('settings/definitions/:kind/:key', [DefinitionPages, 'show']).as('show')
    })
    .as('pages.definitions')
    .use(guarded)
}
