import adonisjs from '@adonisjs/vite/client'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { fieldrinoPages } from './build_hooks/fieldrino_pages.ts'
import { precompileMessages } from './build_hooks/precompile_messages.ts'
import { rekaNamespaces } from './build_hooks/reka_namespaces.ts'

/** npm packages that hold plugins: their pages and components are scanned as ours are. */
const packages: string[] = []

/** Every icon is bundled: pages never ask a public host for one. */
const icon = {
  clientBundle: {
    scan: {
      globInclude: [
        'resources/**/*.{vue,ts}',
        'plugins/**/*.{vue,ts}',
        'schemas/**/*.json',
        'app/effects/*.ts',
      ],
      globExclude: ['node_modules', 'build', 'public', 'storage'],
    },
    sizeLimitKb: 256,
  },
}

const nuxtUi = ui({
  router: 'inertia',
  experimental: { componentDetection: true },
  scanPackages: packages,
  // Composables are imported by name; only components resolve themselves.
  autoImport: false,
  components: { dts: '.adonisjs/client/components.d.ts', dirs: [] },
  icon,
  ui: { colors: { primary: 'blue', neutral: 'slate' } },
})

export default defineConfig(({ command }) => ({
  plugins: [
    fieldrinoPages({ packages, css: 'resources/css/app.css' }),
    rekaNamespaces(),
    precompileMessages(),
    vue(),
    nuxtUi,
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
      '~/': `${import.meta.dirname}/resources/`,
      '@generated/': `${import.meta.dirname}/.adonisjs/client/`,
    },
  },
}))
