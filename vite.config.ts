import adonisjs from '@adonisjs/vite/client'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import path from 'node:path'
import { defineConfig, loadEnv } from 'vite'
import { pluginFolders } from './app/platform/codegen/plugin_folders.ts'
import { fieldrinoPlugins } from './build_hooks/fieldrino_plugins.ts'
import { iconSets } from './build_hooks/page_icons.ts'
import { precompileMessages } from './build_hooks/precompile_messages.ts'
import { rekaNamespaces } from './build_hooks/reka_namespaces.ts'
import pluginsConfig from './config/plugins.ts'

const root = import.meta.dirname

// `node ace build` reads no .env.
Object.assign(process.env, loadEnv('', root, 'PLUGIN_'))

const plugins = pluginFolders(root, pluginsConfig)

/** Every icon is bundled: pages never ask a public host for one. Those that few people see come with their pages. */
const icons = iconSets(root, plugins)

/** Of every page, but for development, where pages and their icons come and go. */
const bundled = { icons: icons.get('shell')!.map((name) => `lucide:${name}`) }
const scanned = {
  scan: {
    globInclude: [
      'resources/**/*.{vue,ts}',
      ...plugins
        .map(({ directory }) => path.relative(root, directory))
        .map((folder) => `${folder}/{plugin.*,{pages,slots,schemas}/**/*}`),
      'schemas/**/*.json',
      'app/{effects,transformers}/*.ts',
    ],
    globExclude: ['build', 'public', 'storage'],
  },
}

const nuxtUi = (clientBundle: object) =>
  ui({
    router: 'inertia',
    experimental: { componentDetection: true },
    scanPackages: plugins.flatMap((plugin) => plugin.package ?? []),
    // Composables are imported by name; only components resolve themselves.
    autoImport: false,
    components: { dts: '.adonisjs/client/components.d.ts', dirs: [] },
    icon: { clientBundle: { ...clientBundle, sizeLimitKb: 256 } },
    ui: { colors: { primary: 'blue', neutral: 'slate' } },
  })

export default defineConfig(({ command }) => ({
  plugins: [
    fieldrinoPlugins({ plugins, icons, css: 'resources/css/app.css' }),
    rekaNamespaces(),
    precompileMessages(plugins),
    vue(),
    nuxtUi(command === 'build' ? bundled : scanned),
    adonisjs({ entryPoints: ['resources/app.ts'], reload: ['resources/views/**/*.edge'] }),
  ],
  // Without a server entry point Vite would build an SSR environment into public/assets too, and
  // empty the client's files doing so.
  builder: { buildApp: async (builder) => void (await builder.build(builder.environments.client)) },
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: command === 'build',
  },
  resolve: {
    alias: {
      '~/': `${root}/resources/`,
      '@generated/': `${root}/.adonisjs/client/`,
    },
  },
}))
