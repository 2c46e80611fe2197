import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import '#start/openapi'

const Openapi = () => import('#controllers/openapi_controller')
const DocsPage = () => import('#controllers/pages/docs_page_controller')

/** What the API is, for programs. */
export function openapiRoutes(guard: 'api' | 'web') {
  router.get('openapi.json', [Openapi, 'show']).as('openapi').use(middleware.visitor({ guard }))
  router
    .get('fieldrino.d.ts', [Openapi, 'types'])
    .as('openapi_types')
    .use(middleware.visitor({ guard }))
}

/** The same for people. */
export function docsPageRoutes() {
  router
    .get('docs', [DocsPage, 'show'])
    .as('docs')
    .use(middleware.visitor({ guard: 'web' }))
}
