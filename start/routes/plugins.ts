import router from '@adonisjs/core/services/router'
import type { Guarded } from '#start/routes/guarded'

const Plugins = () => import('#controllers/plugins_controller')
const Enablements = () => import('#controllers/plugin_enablements_controller')
const PluginsPages = () => import('#controllers/pages/plugins_pages_controller')
const Settings = () => import('#controllers/plugin_settings_controller')

/** What is installed, and what this company makes of it. */
export function pluginSettingRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('/', [Plugins, 'index']).as('index')
      router.get('/:plugin', [Plugins, 'show']).as('show')
      router.post('/:plugin/enable', [Enablements, 'store']).as('enable')
      router.post('/:plugin/disable', [Enablements, 'destroy']).as('disable')
      router.get('/:plugin/settings', [Settings, 'show']).as('settings.show')
      router.patch('/:plugin/settings', [Settings, 'update']).as('settings.update')
    })
    .prefix('plugins')
    .as('plugins')
    .use(guarded)
}

export function pluginPageRoutes(guarded: Guarded) {
  router
    .group(() => {
      router.get('settings/plugins', [PluginsPages, 'index']).as('index')
      router.get('settings/plugins/:plugin', [PluginsPages, 'show']).as('show')
    })
    .as('pages.plugins')
    .use(guarded)
}
