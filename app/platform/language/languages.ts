/** What pages, mails and messages are written in. The first is for everybody whose own is none of them. */
export const LANGUAGES = ['en', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

/** The language of a locale: `de-AT` is German, what is neither is English. */
export function languageOf(locale: string): Language {
  return known(locale) ?? LANGUAGES[0]
}

/**
 * The first of our languages that an `Accept-Language` header names, by the weights it gives.
 * @returns null without a header, and when none of ours is wanted
 */
export function acceptedLanguage(header: string | undefined): Language | null {
  const wanted = (header ?? '').split(',').map(weighted)
  const ours = wanted.filter(({ language, weight }) => language && weight > 0)
  return ours.sort((one, other) => other.weight - one.weight)[0]?.language ?? null
}

function weighted(entry: string) {
  const [range, ...parameters] = entry.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
  return { language: known(range), weight: Number(weight) || 0 }
}

function known(locale: string): Language | undefined {
  const language = locale.trim().toLowerCase().split('-')[0]
  return LANGUAGES.find((ours) => ours === language)
}
