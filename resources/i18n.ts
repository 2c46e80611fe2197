import nuxtUi from '@nuxt/ui/runtime/locale/en.js'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import { texts as pluginTexts } from 'virtual:fieldrino/texts'
import type administration from '~/lang/administration/en.json'
import type designers from '~/lang/designers/en.json'
import type unsent from '~/lang/unsent/en.json'
import en from '~/lang/en.json'
import { areaOf, pluginOf } from '~/texts'

type Shell = typeof en
type Messages = Shell & typeof designers & typeof administration & typeof unsent

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

/** Plugins that have been met: what they say is learned in every language spoken from then on. */
const met = new Set<string>()

/** From now on this page, or every page, is in this language, dates and numbers too. */
export async function speak(locale: string, page: string) {
  const area = areaOf(page)
  const plugin = pluginOf(page)
  if (plugin) met.add(plugin)
  const [words] = await Promise.all([
    others[locale]?.(),
    learn(locale, locale),
    area && learn(locale, `${area}/${locale}`),
    ...[...met].map((id) => learnPlugin(locale, id)),
  ])
  if (i18n.global.locale.value === locale) return
  componentWords.value = words?.default ?? nuxtUi
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** What a plugin says on pages of the house. */
export function meet(plugin: string) {
  met.add(plugin)
  return learnPlugin(i18n.global.locale.value, plugin)
}

/** Adds a file of texts to a language. One that is not there is told in English. */
export async function learn(locale: string, file: string) {
  if (learned.has(file)) return
  add(locale, (await files[`./lang/${file}.json`]?.()) ?? {})
  learned.add(file)
}

/** Below the plugin's id: `inventory.nav.parts`. What it does not say in a language, it says in English. */
async function learnPlugin(locale: string, plugin: string) {
  const known = `${plugin}/${locale}`
  const { [locale]: own, en: english } = pluginTexts[plugin] ?? {}
  const load = own ?? english
  if (learned.has(known) || !load) return
  add(locale, { [plugin]: (await load()).default })
  learned.add(known)
}

function add(locale: string, texts: object) {
  const known = i18n.global.getLocaleMessage(locale)
  i18n.global.setLocaleMessage(locale, { ...known, ...texts } as Messages)
}
