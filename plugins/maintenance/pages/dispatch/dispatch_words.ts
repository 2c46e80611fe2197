import { usePage } from '@inertiajs/vue3'
import { useI18n } from 'vue-i18n'
import type { Card, TechnicianDay } from './dispatch_types'

const HOUR = 60
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const

/** Times and lengths of the board, where the company is and in the reader's language. */
export class DispatchWords {
  private i18n = useI18n()
  private timeZone = usePage().props.tenant?.time_zone

  clock(at: string) {
    return this.format(CLOCK).format(new Date(at))
  }

  /** The head of a column. */
  hour(at: string) {
    return this.format({ hour: 'numeric' }).format(new Date(at))
  }

  exact(at: string) {
    return this.format({ ...SHORT, ...CLOCK }).format(new Date(at))
  }

  /** When it is to begin; of what was not done on its day, that it was to. */
  planned({ planned_start: start, is_overdue: isOverdue }: Card) {
    const at = this.exact(start!)
    return isOverdue ? this.say('overdue', { at }) : at
  }

  shortDay(day: string) {
    return this.bare(SHORT).format(midnight(day))
  }

  longDay(day: string) {
    return this.bare({ weekday: 'long', day: 'numeric', month: 'long' }).format(midnight(day))
  }

  range(from: string, last: string) {
    const style = { day: 'numeric', month: 'short', year: 'numeric' } as const
    return this.bare(style).formatRange(midnight(from), midnight(last))
  }

  label({ task_number: number, title }: Card) {
    return title === null ? this.say('veiled') : `${number} ${title}`
  }

  length(minutes: number) {
    if (minutes < HOUR) return this.say('minutes', { count: this.i18n.n(minutes) })
    return this.say('hours', { count: this.hours(minutes) })
  }

  load({ planned_minutes: planned, capacity_minutes: capacity }: TechnicianDay) {
    return this.say('load', { planned: this.hours(planned), capacity: this.hours(capacity) })
  }

  over({ over_minutes: over }: TechnicianDay) {
    return this.say('over', { hours: this.hours(over) })
  }

  /** What has become of a task. */
  done(card: Card) {
    const [task, name] = [this.label(card), card.technician?.label ?? '']
    const at = card.planned_start && this.exact(card.planned_start)
    if (name && at) return this.say('placed', { task, name, at })
    return name ? this.say('given', { task, name }) : this.say('returned', { task })
  }

  private hours(minutes: number) {
    return this.i18n.n(Math.round((minutes / HOUR) * 10) / 10)
  }

  private say(key: string, params: Record<string, string> = {}) {
    return this.i18n.t(`maintenance.dispatch.${key}`, params)
  }

  private format(style: Intl.DateTimeFormatOptions) {
    return new Intl.DateTimeFormat(this.i18n.locale.value, { timeZone: this.timeZone, ...style })
  }

  private bare(style: Intl.DateTimeFormatOptions) {
    return this.format({ ...style, timeZone: 'UTC' })
  }
}

export function useDispatchWords() {
  return new DispatchWords()
}

function midnight(day: string) {
  return new Date(`${day}T00:00:00Z`)
}
