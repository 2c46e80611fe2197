import { dayText } from '#plugins/maintenance/engine/day'
import type { Exclusion } from '#plugins/maintenance/engine/dispatch/exclusions'
import type { Term } from '#plugins/maintenance/engine/dispatch/score'
import { sentence, type Params } from '#plugins/maintenance/engine/sentence'
import { languageOf } from '#platform/language/languages'

const ENGLISH: Record<string, string> = {
  inactive: 'Is not active as a technician',
  skill: 'Lacks the skill {skills}',
  certificate: 'The certificate {certificate} expired on {expired_on}',
  territory: '{place} lies outside their territories',
  no_shift: 'Has no shift on {day}',
  outside_shift: '{at} lies outside the shift from {from} to {to}',
  absence: 'Is absent from {from} to {to}',
  no_time: 'Has no free time for it in the next {days} days',
  there: 'Works right there: {from}',
  way: '{kilometres} km from {from}',
  way_unknown: 'How far it is nobody knows: a position is missing',
  no_place: 'The task has no place',
  no_due_date: 'The task has no due date',
  in_time: 'In time for {due}',
  late_one: 'A day after it is due on {due}',
  late: '{days} days after it is due on {due}',
  load: '{planned} of {capacity} minutes planned with it',
}

const GERMAN: Record<string, string> = {
  inactive: 'Ist als Techniker nicht aktiv',
  skill: 'Es fehlt die Fähigkeit {skills}',
  certificate: 'Der Nachweis {certificate} ist am {expired_on} abgelaufen',
  territory: '{place} liegt außerhalb der eigenen Gebiete',
  no_shift: 'Hat am {day} keine Schicht',
  outside_shift: '{at} liegt außerhalb der Schicht von {from} bis {to}',
  absence: 'Ist abwesend von {from} bis {to}',
  no_time: 'Hat in den nächsten {days} Tagen keine freie Zeit dafür',
  there: 'Arbeitet schon dort: {from}',
  way: '{kilometres} km von {from}',
  way_unknown: 'Wie weit es ist, weiß niemand: Eine Position fehlt',
  no_place: 'Der Auftrag hat keinen Ort',
  no_due_date: 'Der Auftrag hat keine Fälligkeit',
  in_time: 'Rechtzeitig zum {due}',
  late_one: 'Einen Tag nach der Fälligkeit am {due}',
  late: '{days} Tage nach der Fälligkeit am {due}',
  load: '{planned} von {capacity} Minuten damit verplant',
}

const SENTENCES = { en: ENGLISH, de: GERMAN }
const DAYS = ['day', 'expired_on', 'due']
const MOMENTS = ['from', 'to', 'at']

/** What the rules and the score say, in the language of who asks and the time of the company. */
export class DispatchWords {
  private readonly sentences: Record<string, string>
  private readonly language: 'en' | 'de'

  constructor(
    locale: string,
    private readonly zone: string
  ) {
    this.language = languageOf(locale)
    this.sentences = SENTENCES[this.language]
  }

  exclusion(reason: Exclusion): string {
    const { rule, ...params } = reason
    return this.say(rule, rule === 'outside_shift' ? this.clocks(params) : this.told(params))
  }

  term({ reason }: Term): string {
    const { code, ...params } = reason
    const isOne = reason.code === 'late' && reason.days === 1
    return this.say(isOne ? 'late_one' : code, this.told(params))
  }

  private say(code: string, params: Params) {
    return sentence(this.sentences[code], params)
  }

  private told(params: object): Params {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, this.one(name, value)])
    )
  }

  private one(name: string, value: unknown): string | number {
    if (Array.isArray(value)) return value.join(', ')
    if (DAYS.includes(name))
      return this.day(typeof value === 'number' ? dayText(value) : String(value))
    if (typeof value !== 'number') return String(value)
    if (MOMENTS.includes(name))
      return this.format(value, { dateStyle: 'medium', timeStyle: 'short' })
    return new Intl.NumberFormat(this.language).format(value)
  }

  private clocks(params: object): Params {
    return Object.fromEntries(
      Object.entries(params).map(([name, at]) => [
        name,
        this.format(Number(at), { timeStyle: 'short' }),
      ])
    )
  }

  private day(text: string) {
    const options = { dateStyle: 'medium', timeZone: 'UTC' } as const
    return new Intl.DateTimeFormat(this.language, options).format(new Date(`${text}T00:00:00Z`))
  }

  private format(at: number, options: Intl.DateTimeFormatOptions) {
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone: this.zone }).format(at)
  }
}
