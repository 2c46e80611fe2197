import { GERMAN_PHRASES } from '#platform/language/german_phrases'
import { languageOf } from '#platform/language/languages'

type Pattern = { form: RegExp; german: string }

/** Longer messages quote what somebody sent: they are told as they are. */
const LONGEST = 600

/** The house's phrases, and those plugins brought; what the house says itself it says its own way. */
let known = { ...GERMAN_PHRASES }

/** What says most stands first: "must be {} or {}" before "must be {}". */
let patterns = patternsOf(known)

/** What a plugin says, at boot: its phrases in the form of german_phrases.ts. */
export function learnGerman(phrases: Record<string, string>) {
  known = { ...phrases, ...known }
  patterns = patternsOf(known)
}

/** What the server says, in the reader's language; a message nobody translated stays English. */
export function translated(message: string, locale: string): string {
  return languageOf(locale) === 'de' ? german(message) : message
}

/** The same for details: field path → messages, at any depth. Keys and what is no message stay. */
export function translatedDetails<Details>(details: Details, locale: string): Details {
  if (languageOf(locale) === 'en') return details
  return everywhere(details, (text) => translated(text, locale)) as Details
}

function german(message: string): string {
  if (Object.hasOwn(known, message)) return known[message]
  if (message.length > LONGEST) return message
  for (const pattern of patterns) {
    const found = pattern.form.exec(message)
    if (found) return filled(pattern.german, found.slice(1))
  }
  return message
}

/** What varies may be a phrase itself: "The file {}". */
function filled(text: string, parts: string[]) {
  return text.replace(/\{(\d)\}/g, (_, at) => german(parts[Number(at)]))
}

function patternsOf(phrases: Record<string, string>): Pattern[] {
  return Object.entries(phrases)
    .filter(([english]) => english.includes('{}'))
    .sort(([one], [other]) => said(other) - said(one))
    .map(([english, told]) => ({ form: formOf(english), german: told }))
}

/** Letters of a phrase beside what varies. */
function said(english: string) {
  return english.replaceAll('{}', '').length
}

function formOf(english: string) {
  const parts = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+?)')}$`, 's')
}

function everywhere(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((entry) => everywhere(entry, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, everywhere(entry, change)])
  )
}
