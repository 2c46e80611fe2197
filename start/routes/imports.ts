import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Exports = () => import('#controllers/exports_controller')
const Cancellations = () => import('#controllers/job_cancellations_controller')
const ImportErrors = () => import('#controllers/import_errors_controller')
const ImportPreviews = () => import('#controllers/import_previews_controller')
const ImportResumptions = () => import('#controllers/import_resumptions_controller')
const ImportTemplates = () => import('#controllers/import_templates_controller')
const Imports = () => import('#controllers/imports_controller')
const ImportsPages = () => import('#controllers/pages/imports_pages_controller')

const NOUN = /^(?:facilities|equipment|tasks|users)$/

/** Tables from files and into files. */
export function importRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.post(':noun/import', [Imports, 'store']).where('noun', NOUN).as('imports.store')
      router
        .post(':noun/import/preview', [ImportPreviews, 'store'])
        .where('noun', NOUN)
        .as('import_previews.store')
      router
        .get(':noun/import/template', [ImportTemplates, 'show'])
        .where('noun', NOUN)
        .as('import_templates.show')
      router.get('imports', [Imports, 'index']).as('imports.index')
      router.get('imports/:id', [Imports, 'show']).as('imports.show')
      router.get('imports/:id/errors.csv', [ImportErrors, 'show']).as('import_errors.show')
      router.post('imports/:id/cancel', [Cancellations, 'store']).as('import_cancellations.store')
      router.post('imports/:id/resume', [ImportResumptions, 'store']).as('import_resumptions.store')
      router.get(':noun/export', [Exports, 'index']).where('noun', NOUN).as('exports.index')
    })
    .use(guarded)
}

export function importPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('imports/new', [ImportsPages, 'create']).as('imports.create')
      router.get('imports/:id', [ImportsPages, 'show']).as('imports.show')
    })
    .as('pages')
    .use(guarded)
}
