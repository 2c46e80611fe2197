import { usePage } from '@inertiajs/vue3'
import { useI18n } from 'vue-i18n'

/** Time and cost of work as people read them. */
export function useWorkWords() {
  const { t, n, locale } = useI18n()
  const currency = usePage().props.tenant?.currency ?? 'USD'
  const format = new Intl.NumberFormat(locale.value, { style: 'currency', currency })

  /** `1 h 30 min`, to the minute. */
  function span(minutes: number) {
    const whole = Math.round(minutes)
    const [hours, rest] = [Math.floor(whole / 60), whole % 60]
    const named = { hours: n(hours), minutes: n(rest) }
    if (!hours) return t('maintenance.work.minutes', named)
    return rest ? t('maintenance.work.both', named) : t('maintenance.work.hours', named)
  }

  return {
    span,
    money: (amount: number) => format.format(amount),
    category: (category: string) => t(`maintenance.work.${category}`),
  }
}
