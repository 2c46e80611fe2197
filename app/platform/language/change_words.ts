import type { Language } from '#platform/language/languages'

/** The sentences in which the changes between two versions are told. */
export type ChangeText = {
  nouns: Record<string, string>
  quoted(text: string): string
  added(what: string): string
  retired(what: string): string
  changed(what: string): string
  renamed(what: string, to: string): string
  fromTo(label: string, from: string, to: string): string
  isNow(label: string, value: string): string
  otherOrder(label: string): string
  yes: string
  no: string
  required: string
  optional: string
}

export const CHANGE_WORDS: Record<Language, ChangeText> = {
  en: {
    nouns: {
      custom: 'Field',
      columns: 'Field',
      data: 'Item',
      states: 'State',
      transitions: 'Transition',
      slas: 'Clock',
    },
    quoted: (text) => `“${text}”`,
    added: (what) => `${what} added`,
    retired: (what) => `${what} taken out`,
    changed: (what) => `${what} changed`,
    renamed: (what, to) => `${what} renamed to ${to}`,
    fromTo: (label, from, to) => `${label} from ${from} to ${to}`,
    isNow: (label, value) => `${label}: ${value}`,
    otherOrder: (label) => `${label}: in another order`,
    yes: 'yes',
    no: 'no',
    required: 'Required now',
    optional: 'No longer required',
  },
  de: {
    nouns: {
      custom: 'Feld',
      columns: 'Feld',
      data: 'Punkt',
      states: 'Zustand',
      transitions: 'Übergang',
      slas: 'Uhr',
    },
    quoted: (text) => `„${text}“`,
    added: (what) => `${what} hinzugefügt`,
    retired: (what) => `${what} entfernt`,
    changed: (what) => `${what} geändert`,
    renamed: (what, to) => `${what} umbenannt in ${to}`,
    fromTo: (label, from, to) => `${label} von ${from} auf ${to}`,
    isNow: (label, value) => `${label}: ${value}`,
    otherOrder: (label) => `${label}: in anderer Reihenfolge`,
    yes: 'ja',
    no: 'nein',
    required: 'Jetzt Pflicht',
    optional: 'Keine Pflicht mehr',
  },
}
