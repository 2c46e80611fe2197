import { useI18n } from 'vue-i18n'
import { useDesk } from './dispatch_desk'
import type { Column } from './dispatch_types'

/**
 * Whether the chosen task could stand with somebody in a column, in words; null as long as nobody knows. Of an hour that
 * was not asked for the day speaks, where they are at work in it.
 */
export function useVerdict() {
  const { t, n } = useI18n()
  const desk = useDesk()

  return (technicianId: string, { at, day }: Pick<Column, 'at' | 'day'>, isAtWork = true) => {
    if (!desk.chosen.value) return null
    const fit =
      desk.fits.of(technicianId, at) ?? (isAtWork ? desk.fits.of(technicianId, day) : undefined)
    if (!fit) return null
    if ('reasons' in fit) return { isExcluded: true, text: fit.reasons.join(' · ') }
    return { isExcluded: false, text: t('maintenance.dispatch.fits', { score: n(fit.score) }) }
  }
}
