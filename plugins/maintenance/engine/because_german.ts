import type { Params } from '#plugins/maintenance/engine/sentence'

/** The sentences of because.ts; `{days|Tag|Tage}` is the number with its noun. */
export const GERMAN = {
  planned: 'Geplant für {due}: {rule}.',
  waits_for_open:
    'Geplant für {due}; wird ausgelöst, wenn der Auftrag zum Termin {other} bis dahin geschlossen ist.',
  forecast: '{rule}: {threshold} wird am {due} erwartet, bei zuletzt {value} und {per_day} am Tag.',
  fell_due: 'Ausgelöst: fällig am {due}, {rule}.',
  raised_ahead: 'Mit Vorlauf vor dem {due} ausgelöst: {rule}.',
  caught_up:
    'Nach einem Ausfall als letzter fälliger Termin ausgelöst; versäumt davor: {missed} ({rule}).',
  crossed: 'Ausgelöst: Ein Stand von {value} erreichte {threshold} ({rule}).',
  met: 'Ausgelöst: Ein Stand von {value} erfüllte die Bedingung ({rule}).',
  all_due:
    'Ausgelöst: Alle Auslöser sind seit der letzten Erledigung fällig geworden, der letzte am {due}.',
  task_there: 'Ausgelöst am {at}; der Auftrag ist offen.',
  completed_on_time: 'Erledigt am {at}, rechtzeitig zum {due}.',
  completed_early: 'Erledigt am {at}, {days|Tag|Tage} vor der Fälligkeit am {due}.',
  completed_late: 'Erledigt am {at}, {days|Tag|Tage} nach der Fälligkeit am {due}.',
  outage: 'Versäumt: Er wurde nicht rechtzeitig ausgelöst, und der Termin {other} kam danach.',
  missed_before_pause: 'Versäumt: Er wurde vor der Pause des Plans nicht ausgelöst.',
  skipped: 'Übersprungen am {at}: {reason}',
  skipped_excused: 'Übersprungen am {at}, entschuldigt: {reason}',
  holiday: 'Übersprungen: {due} ist ein Feiertag.',
  replaced: 'Übersprungen: Er war noch offen, als der Termin {other} an seine Stelle trat.',
  covered: 'Abgedeckt: Der Termin {other} erledigt dieselbe Arbeit.',
  open_before: 'Ausgelassen: Der Auftrag zum Termin {other} war am {due} noch offen.',
}

export const GERMAN_MOVES = {
  holiday: 'Verlegt vom {planned}, einem Feiertag.',
  rescheduled: 'Von Hand verlegt vom {planned}.',
  pause: 'Verlegt vom {planned}, als der Plan pausierte.',
}

const WORDS: Record<string, string> = {
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
  first: 'ersten',
  second: 'zweiten',
  third: 'dritten',
  fourth: 'vierten',
  fifth: 'fünften',
  last: 'letzten',
  day: 'jeden Tag',
  week: 'jede Woche',
  month: 'jeden Monat',
  year: 'jedes Jahr',
  days: 'Tage',
  weeks: 'Wochen',
  months: 'Monate',
  years: 'Jahre',
  and: 'und',
}

const word = (english: string) => WORDS[english] ?? english
const words = (english: string) => english.replace(/\b[A-Za-z]+\b/g, word)

/** The parts that describe_trigger.ts puts together. A rule is kept as it was said when it raised: the schedule may have another since. */
const PARTS: [RegExp, (...found: string[]) => string][] = [
  [
    /^every (\S+) of the meter (\w+)/,
    (_, every, meter) => `alle ${decimal(every)} des Zählers ${meter}`,
  ],
  [/^every (\d+) (days|weeks|months|years)/, (_, every, unit) => `alle ${every} ${word(unit)}`],
  [/^every (day|week|month|year)/, (_, unit) => word(unit)],
  [/ on day (\d+)/, (_, day) => ` am ${day}.`],
  [/ on the (\w+) (\w+)/, (_, which, weekday) => ` am ${word(which)} ${word(weekday)}`],
  [/ on ([^,]+?(?:, .+?)?)(?=, (?:from|after) )/, (_, days) => ` am ${words(days)}`],
  [/, after each completion$/, () => ', gezählt ab jeder Erledigung'],
  [/, from (\S+)$/, (_, start) => `, ab ${germanTimes(decimal(start))}`],
  [/^when (\w+) is between (\S+) and (\S+)$/, (_, ...found) => between(found)],
  [/^when (\w+) rises by at least (\S+)$/, (_, ...found) => moves(found, 'steigt')],
  [/^when (\w+) falls by at least (\S+)$/, (_, ...found) => moves(found, 'fällt')],
  [/^when (\w+) is (\S+) (\S+)$/, (_, ...found) => compares(found)],
]

function between([meter, value, upper]: string[]) {
  return `wenn ${meter} zwischen ${decimal(value)} und ${decimal(upper)} liegt`
}

function compares([meter, op, value]: string[]) {
  return `wenn ${meter} ${op} ${decimal(value)} ist`
}

function moves([meter, value]: string[], how: string) {
  return `wenn ${meter} um mindestens ${decimal(value)} ${how}`
}

/** A rule of describe_trigger.ts in German. */
export function germanRule(rule: string): string {
  return PARTS.reduce((text, [form, told]) => text.replace(form, told), rule)
}

/** What a German reads for what the engine has noted: times, numbers, the rule. */
export function germanParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'reason' ? value : inGerman(value),
    ])
  )
}

function inGerman(value: Params[string]) {
  if (typeof value === 'number') return value.toLocaleString('de-DE', { maximumFractionDigits: 6 })
  if (typeof value !== 'string') return value
  return /^(every|when) /.test(value) ? germanRule(value) : germanTimes(value)
}

/** `2026-02-28 09:00` as `28.02.2026 09:00`. */
function germanTimes(text: string) {
  return text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3.$2.$1')
}

function decimal(text: string) {
  return /^-?\d+(\.\d+)?$/.test(text)
    ? Number(text).toLocaleString('de-DE', { maximumFractionDigits: 6 })
    : text
}
