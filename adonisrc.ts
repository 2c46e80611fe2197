import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'
import { indexPages } from '@adonisjs/inertia'
import { pluginPages } from './app/platform/codegen/plugin_pages.js'
import { pluginTypes } from './app/platform/codegen/plugin_types.js'
import pluginsConfig from './config/plugins.js'

export default defineConfig({
  commands: [() => import('@adonisjs/core/commands'), () => import('@adonisjs/lucid/commands')],
  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('#providers/assets_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/inertia/inertia_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/drive/drive_provider'),
    () => import('#providers/files_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('#providers/tenancy_provider'),
  ],
  preloads: [
    () => import('#start/kernel'),
    () => import('#start/routes'),
    () => import('#start/effects'),
    () => import('#start/jobs'),
    () => import('#start/events'),
    () => import('#start/scheduler'),
    { file: () => import('#start/live'), environment: ['web', 'test'] },
  ],
  tests: {
    suites: [
      { name: 'unit', files: specs('unit'), timeout: 10_000 },
      { name: 'law', files: ['tests/law/**/*.spec.{ts,js}'], timeout: 120_000 },
      { name: 'planted', files: ['tests/planted/**/*.spec.{ts,js}'], timeout: 120_000 },
      { name: 'functional', files: [...specs('functional'), ...between()], timeout: 30_000 },
      { name: 'browser', files: specs('browser'), timeout: 120_000 },
      { name: 'durability', files: ['tests/durability/**/*.spec.{ts,js}'], timeout: 120_000 },
    ],
    forceExit: true,
  },
  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'schemas/**/*.json', reloadServer: false },
    { pattern: 'plugins/*/{schemas,locales,packs}/**/*.json', reloadServer: false },
    { pattern: 'database/tenant_baseline.sql', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
  ],
  hooks: {
    init: [
      indexEntities({ transformers: { enabled: true, withSharedProps: true } }),
      indexPages({ framework: 'vue3', source: 'resources/pages' }),
      pluginPages(pluginsConfig),
      pluginTypes(),
    ],
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },
})

/** Of the house and of its plugins, whose tests stand in their own folders: also of those that lie elsewhere. */
function specs(suite: string) {
  const elsewhere = (process.env.PLUGIN_PATHS ?? '').split(',').filter(Boolean)
  const folders = ['.', 'plugins/*', ...elsewhere.map((place) => relative('.', place))]
  return folders.map((folder) => join(folder, `tests/${suite}/**/*.spec.{ts,js}`))
}

/** What two plugins do together stands with the one that may do without the other, and is there where both are. */
function between() {
  const ids = pluginsConfig.folders.filter((id) => existsSync(join('plugins', id)))
  return ids.map((id) => `plugins/*/tests/with/${id}/**/*.spec.{ts,js}`)
}
