import { useI18n } from 'vue-i18n'
import type { MonthLoad } from '../components/schedule_types'
import { averages } from './load_sums'

/** "12,000 tasks a year for 1,000 pieces of equipment, about 1,500 hours a month." */
export function useLoadWords() {
  const { t, n } = useI18n()
  return function loadText(load: MonthLoad[], targets: number) {
    const { tasks, hours } = averages(load)
    const words = {
      tasks: t('maintenance.count.tasks', { count: n(tasks) }, tasks),
      pieces: t('maintenance.count.pieces', { count: n(targets) }, targets),
      hours: n(hours),
    }
    return t(hours ? 'maintenance.load.with_hours' : 'maintenance.load.tasks_only', words)
  }
}
