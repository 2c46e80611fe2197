import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Packs = () => import('#controllers/packs_controller')
const Plans = () => import('#controllers/pack_plans_controller')
const Installations = () => import('#controllers/pack_installations_controller')
const ConfigExports = () => import('#controllers/config_exports_controller')
const ConfigImports = () => import('#controllers/config_imports_controller')
const PacksPages = () => import('#controllers/pages/packs_pages_controller')

/** Configuration that comes and goes as a whole. */
export function packRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('packs', [Packs, 'index']).as('packs.index')
      router.get('packs/:pack', [Packs, 'show']).as('packs.show')
      router.post('packs/:pack/plan', [Plans, 'store']).as('packs.plan')
      router.post('packs/:pack/install', [Installations, 'store']).as('packs.install')
      router.delete('packs/:pack', [Installations, 'destroy']).as('packs.uninstall')
      router.post('config/export', [ConfigExports, 'store']).as('config.export')
      router.post('config/import', [ConfigImports, 'store']).as('config.import')
    })
    .use(guarded)
}

export function packPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('settings/packs', [PacksPages, 'index']).as('index')
      router.get('settings/packs/:key', [PacksPages, 'show']).as('show')
    })
    .as('pages.packs')
    .use(guarded)
}
