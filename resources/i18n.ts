import nuxtUi from '@nuxt/ui/runtime/locale/en.js'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import en from '~/lang/en.json'

type Messages = typeof en

/** Messages are ASTs in a build (build_hooks/precompile_messages.ts) and strings in development. */
export const i18n = createI18n<[Messages], string, false>({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en },
})

/** What the components of Nuxt UI say. */
export const componentWords = shallowRef(nuxtUi)

/** Languages beside English, each in a file of its own that only its readers load. */
const others: Record<string, () => Promise<[{ default: Messages }, { default: typeof nuxtUi }]>> = {
  de: () => Promise.all([import('~/lang/de.json'), import('@nuxt/ui/runtime/locale/de.js')]),
}

/** From now on the page speaks this language, dates and numbers too. */
export async function speak(locale: string) {
  if (i18n.global.locale.value === locale) return
  const [messages, words] = (await others[locale]?.()) ?? [{ default: en }, { default: nuxtUi }]
  i18n.global.setLocaleMessage(locale, messages.default)
  componentWords.value = words.default
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}
