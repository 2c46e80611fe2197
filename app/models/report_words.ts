import type { Result } from '#platform/forms/form_item'
import { languageOf } from '#platform/language/languages'

const WORDS = {
  en: {
    numbering: 'Page {page} of {pages}',
    printed: 'Printed {when}',
    results: { pass: 'OK', flag: 'Flagged', fail: 'Failed' },
    item: 'Item',
    answer: 'Answer',
    result: 'Result',
    submitted: 'Submitted by {who}, {when}',
    open: 'Not yet submitted',
    photos: 'Photos',
    none: '–',
  },
  de: {
    numbering: 'Seite {page} von {pages}',
    printed: 'Gedruckt {when}',
    results: { pass: 'In Ordnung', flag: 'Auffällig', fail: 'Mangel' },
    item: 'Prüfpunkt',
    answer: 'Antwort',
    result: 'Ergebnis',
    submitted: 'Abgeschlossen von {who}, {when}',
    open: 'Noch nicht abgeschlossen',
    photos: 'Fotos',
    none: '–',
  },
} satisfies Record<string, ReportWords>

export type ReportWords = {
  numbering: string
  printed: string
  results: Record<Result, string>
  item: string
  answer: string
  result: string
  submitted: string
  open: string
  photos: string
  none: string
}

/** What reports say beside what their template says. */
export function reportWords(locale: string): ReportWords {
  return WORDS[languageOf(locale)]
}
