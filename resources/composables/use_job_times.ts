import { useI18n } from 'vue-i18n'
import type { PluginJob } from '~/types/plugin'

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const

/** When a plugin's job runs, in words: the usual patterns by name, others as set times. */
export function useJobTimes() {
  const { t } = useI18n()

  function everyWords(every: number) {
    const [unit, size] = UNITS.find(([, length]) => every % length === 0) ?? UNITS[3]
    return t(`plugins.every.${unit}`, Math.round(every / size))
  }

  function cronWords(cron: string, isHome: boolean) {
    if (cron === '* * * * *') return t('plugins.every.minutes', 1)
    const step = /^\*\/(\d+) \* \* \* \*$/.exec(cron)
    if (step) return t('plugins.every.minutes', Number(step[1]))
    if (/^\d+ \* \* \* \*$/.test(cron)) return t('plugins.every.hours', 1)
    const daily = /^(\d+) (\d+) \* \* \*$/.exec(cron)
    if (!daily) return t('plugins.every.set')
    const time = `${daily[2].padStart(2, '0')}:${daily[1].padStart(2, '0')}`
    return isHome ? t('plugins.every.at_home', { time }) : t('plugins.every.at', { time })
  }

  return ({ every, cron, zone }: PluginJob) => {
    if (every) return everyWords(every)
    return cron ? cronWords(cron, zone === 'company') : t('plugins.every.asked')
  }
}
