import '~/css/app.css'
import { createInertiaApp } from '@inertiajs/vue3'
import { _api } from '@iconify/vue'
import ui from '@nuxt/ui/vue-plugin'
import { createApp, h } from 'vue'
import AppRoot from '~/layouts/AppRoot.vue'
import { i18n, speak } from '~/i18n'
import { furnish } from '~/icons'
import { layoutOf } from '~/layouts/layout_of'
import { resolvePage } from '~/pages'

// Every icon is bundled; one that is not must stay blank, never be asked of a public host.
_api.setFetch(() => Promise.reject(new Error('icons are bundled')))

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce

createInertiaApp({
  title: (title) => (title ? `${title} · FieldRino` : 'FieldRino'),
  // The words are there before the page is: log-in and log-out may change the language on the way.
  resolve: async (name, page) => {
    const [component] = await Promise.all([
      resolvePage(name),
      speak(page?.props.locale ?? document.documentElement.lang, name),
      furnish(name),
    ])
    return component
  },
  layout: layoutOf,
  nonce,
  progress: { color: 'var(--ui-primary)', showSpinner: false, delay: 150 },
  setup({ el, App, props, plugin }) {
    createApp({ render: () => h(AppRoot, () => h(App, props)) })
      .use(plugin)
      .use(i18n)
      .use(ui)
      .mount(el)
  },
})
