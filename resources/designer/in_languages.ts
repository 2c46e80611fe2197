import type { LocalText } from '~/types/definition'

/** A text with one language rewritten; one that had a single language so far keeps it as English. */
export function inLanguages(
  text: LocalText | undefined,
  language: string,
  value: string
): LocalText {
  if (typeof text === 'object') return { ...text, [language]: value }
  return language === 'en' ? { en: value } : { en: text ?? value, [language]: value }
}
