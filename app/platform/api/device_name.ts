import { languageOf, type Language } from '#platform/language/languages'

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** Most call themselves by their ancestors' names too, so the youngest is asked for first. */
const BROWSERS: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const ON: Record<Language, string> = { en: 'on', de: 'auf' }

/** "Chrome on Windows", or the first word of what a program calls itself; null when it says nothing. */
export function deviceName(userAgent: string | null, locale = 'en'): string | null {
  if (!userAgent?.trim()) return null
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent))?.[1]
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)]
  if (browser && system) return `${browser} ${ON[languageOf(locale)]} ${system}`
  return browser ?? system ?? userAgent.trim().split(/[\s/]/)[0]
}
