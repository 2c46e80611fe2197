import { usePage } from '@inertiajs/vue3'
import { useI18n } from 'vue-i18n'

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
  ['month', 2_629_800],
  ['year', 31_557_600],
]

/** Less than a minute is none. */
const NOW = ['second', 60] as const

/** Times and days in the tenant's time zone and the reader's language. */
export class Moments {
  constructor(
    private locale: string,
    private timeZone?: string
  ) {}

  /** "3 hours ago", from the largest unit that fits; below a minute "now". */
  relative(moment: string, now = Date.now()): string {
    const seconds = (new Date(moment).getTime() - now) / 1_000
    const [unit, length] = STEPS.findLast((step) => Math.abs(seconds) >= step[1]) ?? NOW
    const format = new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' })
    return format.format(Math.trunc(seconds / length), unit)
  }

  exact(moment: string | null): string {
    if (!moment) return ''
    return new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: this.timeZone,
    }).format(new Date(moment))
  }

  /** A calendar day such as 2026-11-22, which has no time zone of its own. */
  day(date: string): string {
    const isThisYear = date.slice(0, 4) === this.today().slice(0, 4)
    return new Intl.DateTimeFormat(this.locale, {
      day: 'numeric',
      month: 'short',
      year: isThisYear ? undefined : 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))
  }

  /** Today where the tenant is, as YYYY-MM-DD. */
  today(): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: this.timeZone }).format(new Date())
  }
}

export function useMoments(): Moments {
  const { locale } = useI18n()
  return new Moments(locale.value, usePage().props.tenant?.time_zone)
}
