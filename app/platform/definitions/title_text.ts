import type { Title } from '#platform/definitions/types'

/** The text of a title in a locale: `de-AT` falls back to `de`, then to English, then to any. */
export function titleText(title: Title | undefined, locale: string, fallback = ''): string {
  if (title === undefined) return fallback
  if (typeof title === 'string') return title
  return (
    title[locale] ?? title[locale.split('-')[0]] ?? title.en ?? Object.values(title)[0] ?? fallback
  )
}
