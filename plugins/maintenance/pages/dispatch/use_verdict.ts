import { useI18n } from 'vue-i18n'
import { useDesk } from './dispatch_desk'
import type { Column } from './dispatch_types'

/** Whether the chosen task could stand with somebody in a column, in words; null as long as nobody knows. */
export function useVerdict() {
  const { t, n } = useI18n()
  const desk = useDesk()

  return (technicianId: string, { at, day }: Column) => {
    if (!desk.chosen.value) return null
    const fit = desk.fits.of(technicianId, at) ?? desk.fits.of(technicianId, day)
    if (!fit) return null
    if ('reasons' in fit) return { isExcluded: true, text: fit.reasons.join(' · ') }
    return { isExcluded: false, text: t('maintenance.dispatch.fits', { score: n(fit.score) }) }
  }
}
