import type { Language } from '#platform/language/languages'

/** How an answer of a rule is told. Sentences are built of parts, so these are no phrases to be looked up. */
export interface WhyWords {
  all: string
  any: string
  not: string
  choice: string
  hidden: string
  empty: string
  yes: string
  no: string
  or: string
  you: string
  role: string
  now: string
  length(subject: string): string
  failed(error: string): string
  is(subject: string, value: string): string
  isBut(subject: string, value: string, must: string): string
  only(subject: string, must: string): string
  must(op: string, wanted: string): string
  measured(subject: string, value: string): string
}

const ENGLISH: WhyWords = {
  all: 'All of this must hold',
  any: 'One of this must hold',
  not: 'This must not hold',
  choice: 'It depends on the first',
  hidden: 'This depends on a field that your role may not see',
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  or: ' or ',
  you: 'you',
  role: 'Your role',
  now: 'now',
  length: (subject) => `The length of ${subject}`,
  failed: (error) => `This could not be evaluated: ${error}`,
  is: (subject, value) => `${subject} is ${value}`,
  isBut: (subject, value, must) => `${subject} is ${value}, must be ${must}`,
  only: (subject, must) => `${subject} must be ${must}`,
  must: (op, wanted) => `${ENGLISH_MUST[op] ?? ''}${wanted}`,
  measured: (subject, value) => `${subject} decides: ${value}`,
}

const ENGLISH_MUST: Record<string, string> = {
  '!=': 'something else than ',
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
  'time !=': 'another time than ',
  'time <': 'before ',
  'time <=': 'no later than ',
  'time >': 'after ',
  'time >=': 'no earlier than ',
}

const GERMAN: WhyWords = {
  all: 'All dies muss gelten',
  any: 'Eines davon muss gelten',
  not: 'Dies darf nicht gelten',
  choice: 'Es hängt vom Ersten ab',
  hidden: 'Dies hängt von einem Feld ab, das Ihre Rolle nicht sehen darf',
  empty: 'leer',
  yes: 'ja',
  no: 'nein',
  or: ' oder ',
  you: 'Sie',
  role: 'Ihre Rolle',
  now: 'jetzt',
  length: (subject) => `Die Länge von ${subject}`,
  failed: (error) => `Dies ließ sich nicht auswerten: ${error}`,
  is: (subject, value) => `${subject} ist ${value}`,
  isBut: (subject, value, must) => `${subject} ist ${value}, muss ${must} sein`,
  only: (subject, must) => `${subject} muss ${must} sein`,
  must: (op, wanted) => `${GERMAN_MUST[op] ?? ''}${wanted}`,
  measured: (subject, value) => `${subject} entscheidet: ${value}`,
}

const GERMAN_MUST: Record<string, string> = {
  '!=': 'etwas anderes als ',
  '<': 'weniger als ',
  '<=': 'höchstens ',
  '>': 'mehr als ',
  '>=': 'mindestens ',
  'time !=': 'ein anderer Zeitpunkt als ',
  'time <': 'vor ',
  'time <=': 'spätestens ',
  'time >': 'nach ',
  'time >=': 'frühestens ',
}

export const WHY_WORDS: Record<Language, WhyWords> = { en: ENGLISH, de: GERMAN }
