import { useI18n } from 'vue-i18n'

const UNITS = ['KB', 'MB', 'GB', 'TB']

/** Bytes as people read them, with one decimal where it says something: `1.5 GB`. */
export function useByteText() {
  const { n } = useI18n()
  return (bytes: number) => {
    const step = Math.max(
      0,
      Math.min(UNITS.length - 1, Math.floor(Math.log(bytes || 1) / Math.log(1_024)) - 1)
    )
    const value = bytes ? Math.max(0.1, bytes / 1_024 ** (step + 1)) : 0
    return `${n(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} ${UNITS[step]}`
  }
}
