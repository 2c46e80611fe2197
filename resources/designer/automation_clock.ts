import type { AutomationTrigger } from '~/types/flow'

export type ClockRhythm = 'hourly' | 'daily' | 'weekdays' | 'weekly' | 'monthly' | 'cron'

/** A schedule in words; `cron` is what it is written as. */
export type ClockWords = {
  rhythm: ClockRhythm
  time: string
  weekday: string
  day: string
  cron: string
}

const PLAIN = /^(\d{1,2}) (\d{1,2}) (\*|[1-9]|1\d|2[0-8]) \* (\*|[0-6]|1-5)$/

/** What a cron pattern says in words; those that say more stay as they are. */
export function readClock({ cron = '', every }: AutomationTrigger): ClockWords {
  const words = { time: '07:00', weekday: '1', day: '1', cron: cron || '0 7 * * *' }
  if (every !== undefined) return { ...words, rhythm: every === 'PT1H' ? 'hourly' : 'cron' }
  const [, minute, hour, day, weekday] = PLAIN.exec(cron) ?? []
  if (minute === undefined) return { ...words, rhythm: 'cron' }
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (day !== '*' && weekday === '*') return { ...words, time, day, rhythm: 'monthly' }
  if (day !== '*') return { ...words, time, rhythm: 'cron' }
  if (weekday === '*') return { ...words, time, rhythm: 'daily' }
  if (weekday === '1-5') return { ...words, time, rhythm: 'weekdays' }
  return { ...words, time, weekday, rhythm: 'weekly' }
}

export function writeClock({ rhythm, time, weekday, day, cron }: ClockWords) {
  if (rhythm === 'hourly') return { every: 'PT1H' }
  if (rhythm === 'cron') return { cron }
  const [hour = 7, minute = 0] = time.split(':').map(Number)
  const days = rhythm === 'monthly' ? day : '*'
  const weekdays = { weekly: weekday, weekdays: '1-5', daily: '*', monthly: '*' }[rhythm]
  return { cron: `${minute} ${hour} ${days} * ${weekdays}` }
}
