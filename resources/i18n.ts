import { createI18n } from 'vue-i18n'
import en from '~/lang/en.json'

/** Messages are ASTs in a build (build_hooks/precompile_messages.ts) and strings in development. */
export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en },
})
