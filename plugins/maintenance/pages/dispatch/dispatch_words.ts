import { usePage } from '@inertiajs/vue3'
import { useI18n } from 'vue-i18n'
import type { Card, Span, TechnicianDay } from './dispatch_types'

const HOUR = 60

/** Times and lengths of the board, where the company is and in the reader's language. */
export function useDispatchWords() {
  const { t, n, locale } = useI18n()
  const timeZone = usePage().props.tenant?.time_zone
  const format = (at: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale.value, { timeZone, ...style }).format(new Date(at))
  const bare = (day: string, style: Intl.DateTimeFormatOptions) =>
    format(`${day}T00:00:00Z`, { ...style, timeZone: 'UTC' })

  const clock = (at: string) => format(at, { hour: '2-digit', minute: '2-digit' })
  const hours = (minutes: number) => n(Math.round((minutes / HOUR) * 10) / 10)
  const shortDay = (day: string) => bare(day, { weekday: 'short', day: 'numeric', month: 'short' })
  const exact = (at: string) =>
    format(at, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
  const label = ({ task_number: number, title }: Card) =>
    title === null ? t('maintenance.dispatch.veiled') : `${number} ${title}`

  return {
    clock,
    hours,
    exact,
    shortDay,
    label,
    longDay: (day: string) => bare(day, { weekday: 'long', day: 'numeric', month: 'long' }),
    range: (from: string, last: string) => {
      const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
      const moment = (day: string) => new Date(`${day}T00:00:00Z`)
      return new Intl.DateTimeFormat(locale.value, style).formatRange(moment(from), moment(last))
    },
    length: (minutes: number) =>
      minutes < HOUR
        ? t('maintenance.dispatch.minutes', { count: n(minutes) })
        : t('maintenance.dispatch.hours', { count: hours(minutes) }),
    load: ({ planned_minutes: planned, capacity_minutes: capacity }: TechnicianDay) =>
      t('maintenance.dispatch.load', { planned: hours(planned), capacity: hours(capacity) }),
    over: ({ over_minutes: over }: TechnicianDay) =>
      t('maintenance.dispatch.over', { hours: hours(over) }),
    span: ({ from, to }: Span) => `${clock(from)}–${clock(to)}`,
    done: (card: Card) => {
      const [task, name] = [label(card), card.technician?.label]
      const at = card.planned_start && exact(card.planned_start)
      if (name && at) return t('maintenance.dispatch.placed', { task, name, at })
      if (name) return t('maintenance.dispatch.given', { task, name })
      return t('maintenance.dispatch.returned', { task })
    },
  }
}
