import { useI18n } from 'vue-i18n'
import type { HistoryEntry } from './history_entry'

const MINUTE = 60_000
const KNOWN = ['task', 'occurrence', 'downtime', 'work_log']

/** What an entry of a maintenance history is, and what is worth knowing of it. */
export function useHistoryWords() {
  const { t } = useI18n()

  const span = (minutes: number) =>
    t('maintenance.history.span', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })

  function kind({ kind: name, state }: HistoryEntry) {
    if (name === 'occurrence') return t(`maintenance.state.${state}`)
    return KNOWN.includes(name) ? t(`maintenance.history.kind.${name}`) : name
  }

  function about({ kind: name, ...entry }: HistoryEntry): string {
    if (name === 'task') return entry.task_number ?? ''
    if (name === 'occurrence') return entry.because ?? ''
    if (name === 'downtime') return downtime(entry)
    return [span(Math.round(entry.minutes ?? 0)), entry.by?.label, entry.note]
      .filter(Boolean)
      .join(' · ')
  }

  function downtime({ state, starts_at: start, ends_at: end }: Omit<HistoryEntry, 'kind'>) {
    const how = t(`maintenance.history.down.${state}`)
    if (!end) return `${how} · ${t('maintenance.history.lasts')}`
    const minutes = Math.round((Date.parse(end) - Date.parse(start ?? end)) / MINUTE)
    return `${how} · ${span(minutes)}`
  }

  return { kind, about }
}
