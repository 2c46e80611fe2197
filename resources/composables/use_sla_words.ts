import { useI18n } from 'vue-i18n'
import { useNow } from '@vueuse/core'
import { useMoments } from '~/composables/use_moments'
import type { SlaClock } from '~/types/sla'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** A sweep comes by twice a minute: until then a clock is late all the same. */
function isLate({ state, due_at: due, stopped_at: stopped }: SlaClock, now: Date) {
  if (state === 'breached') return true
  return state === 'running' && !stopped && due !== null && new Date(due) < now
}

/** The words in which clocks are told: short on a chip, whole in what explains it. */
export function useSlaWords() {
  const { t } = useI18n()
  const moments = useMoments()
  const duration = useDuration()
  const now = useNow({ interval: MINUTE * 1_000 })

  function chip(clock: SlaClock): string {
    const { state, due_at: due, breached_at: breached, stopped_at: stopped } = clock
    const at = (moment: string) => moments.relative(moment, now.value.getTime())
    if (isLate(clock, now.value))
      return stopped ? t('sla.late') : t('sla.breached', { when: at(breached ?? due!) })
    return state === 'running' ? t('sla.due', { when: at(due!) }) : t(`sla.${state}`)
  }

  /** Target, what has passed, pauses and the calendar, a line each. */
  function lines(clock: SlaClock): string[] {
    const { due_at: due, paused_at: paused, stopped_at: stopped, calendar } = clock
    const [target, passed] = [duration(clock.target_seconds), duration(clock.elapsed_seconds)]
    return [
      t('sla.target', { target, passed }),
      due && !stopped ? t('sla.due_at', { when: moments.exact(due) }) : '',
      paused ? t('sla.paused_since', { when: moments.exact(paused) }) : '',
      calendar ? t('sla.by_calendar', { calendar }) : t('sla.around_the_clock'),
    ].filter(Boolean)
  }

  return { isLate: (clock: SlaClock) => isLate(clock, now.value), chip, lines }
}

/** Hours and minutes of business time: "8 hr, 30 min". */
function useDuration() {
  const { locale } = useI18n()
  return (seconds: number) => {
    const hours = Math.floor(seconds / HOUR)
    const minutes = Math.floor((seconds % HOUR) / MINUTE)
    const told = (count: number, unit: string) =>
      new Intl.NumberFormat(locale.value, { style: 'unit', unit, unitDisplay: 'short' }).format(
        count
      )
    const parts = [hours && told(hours, 'hour'), minutes && told(minutes, 'minute')]
    return parts.filter(Boolean).join(' ') || told(0, 'minute')
  }
}
