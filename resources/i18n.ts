import nuxtUi from '@nuxt/ui/runtime/locale/en.js'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import type administration from '~/lang/administration/en.json'
import type designers from '~/lang/designers/en.json'
import en from '~/lang/en.json'
import { areaOf } from '~/texts'

type Shell = typeof en
type Messages = Shell & typeof designers & typeof administration

/** Of another language everything waits, of English what `areaOf` sets apart. */
const files = import.meta.glob<Partial<Messages>>(['./lang/*/*.json', './lang/de.json'], {
  import: 'default',
})

/** What the components of Nuxt UI say in languages beside English. */
const others: Record<string, () => Promise<{ default: typeof nuxtUi }>> = {
  de: () => import('@nuxt/ui/runtime/locale/de.js'),
}

/** Messages are ASTs in a build (build_hooks/precompile_messages.ts) and strings in development. */
export const i18n = createI18n<[Messages], string, false>({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en: en as Messages },
})

/** What the components of Nuxt UI say. */
export const componentWords = shallowRef(nuxtUi)

const learned = new Set(['en'])

/** From now on this page, or every page, is in this language, dates and numbers too. */
export async function speak(locale: string, page: string) {
  const area = areaOf(page)
  const [words] = await Promise.all([
    others[locale]?.(),
    learn(locale, locale),
    area && learn(locale, `${area}/${locale}`),
  ])
  if (i18n.global.locale.value === locale) return
  componentWords.value = words?.default ?? nuxtUi
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** Adds a file of texts to a language. One that is not there is told in English. */
async function learn(locale: string, file: string) {
  if (learned.has(file)) return
  const texts = await files[`./lang/${file}.json`]?.()
  const known = i18n.global.getLocaleMessage(locale)
  i18n.global.setLocaleMessage(locale, { ...known, ...texts } as Messages)
  learned.add(file)
}
