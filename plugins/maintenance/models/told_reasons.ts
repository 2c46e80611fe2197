import { languageOf } from '#platform/language/languages'
import { becauseText, type Because } from '#plugins/maintenance/engine/because'

type Reasoned = { because: string; reason: Because }

/** Occurrences with their reasons in the language of who asks. */
export function toldIn<One extends Reasoned>(locale: string, entries: One[]): One[] {
  const language = languageOf(locale)
  if (language === 'en') return entries
  return entries.map((entry) => ({ ...entry, because: becauseText(entry.reason, language) }))
}
