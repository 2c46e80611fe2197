/** A title in the middle of a sentence: English lowers it, German nouns keep their capital. */
export function inSentence(title: string, locale: string): string {
  return locale.startsWith('de') ? title : title.toLowerCase()
}
