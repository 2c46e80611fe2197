import { usePage } from '@inertiajs/vue3'
import { useI18n } from 'vue-i18n'

/** Due times as people plan by them: with their weekday, in the company's time zone. */
export function useDueText() {
  const { locale } = useI18n()
  const timeZone = usePage().props.tenant?.time_zone
  const format = (moment: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale.value, { timeZone, ...style }).format(new Date(moment))
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

  return {
    exact: (moment: string) => format(moment, { ...day, hour: '2-digit', minute: '2-digit' }),
    day: (moment: string) => format(moment, day),
    clock: (moment: string) => format(moment, { hour: '2-digit', minute: '2-digit' }),
    /** As YYYY-MM-DD, for a date's input. */
    date: (moment: string) =>
      new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(moment)),
  }
}
