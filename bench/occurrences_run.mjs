// How many occurrences a second the engine computes, reasons included, beside luxon's bare grid. `[--seconds 1]`
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DateTime } from 'luxon'
import { root } from './stand.mjs'

/** Occurrences a second. */
const TARGET = 100_000

const WINDOW = { from: '2026-01-01', to: '2028-01-01', now: '2026-01-01' }
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata']
const trigger = (rest) => ({ type: 'calendar', every: 1, anchor_date: '2026-01-31', ...rest })
const months = trigger({ unit: 'month' })

/** What elevators are maintained by: two years of each, in four zones. */
const SCHEDULES = {
  'every month on the 31st': { triggers: [months] },
  'every second week on two days': {
    triggers: [trigger({ unit: 'week', every: 2, weekdays: [1, 4] })],
  },
  'every day': { triggers: [trigger({ unit: 'day' })], lead_time: 'P3D' },
  'the last Friday': { triggers: [trigger({ unit: 'month', nth: { week: -1, weekday: 5 } })] },
  'floating, 90 days': { triggers: [trigger({ unit: 'day', every: 90 })], anchor: 'floating' },
  'every month or 500 hours': {
    triggers: [months, { type: 'meter', meter: 'hours', every: 500 }],
  },
}

/** A year of work and readings, for the same schedules a year in. */
const EVENTS = Array.from({ length: 12 }, (_, month) => {
  const at = new Date(Date.UTC(2026, month, 12, 10)).toISOString()
  const reading = { type: 'reading', meter: 'hours', value: 300 * (month + 1), at }
  return [reading, { type: 'completed', at }]
}).flat()

export async function measure() {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '1' } } })
  const seconds = Number(values.seconds)
  const { simulate } = await import(join(root, 'build/plugins/maintenance/engine/simulate.js'))
  for (const [name, schedule] of Object.entries(SCHEDULES)) {
    const ask = (history) => (zone) =>
      simulate({ ...schedule, time_zone: zone }, { ...WINDOW, ...history }).occurrences.length
    const ahead = perSecond(seconds, ask({}))
    const behind = perSecond(seconds, ask({ now: '2027-01-01', events: EVENTS }))
    say(name, ahead, `; with a year of events ${behind.toLocaleString('en')}`)
  }
  say('luxon: every month on the 31st, due times alone', perSecond(seconds, grid), '')
}

/** The least that can be done: no states, no reasons, no lead time. */
function grid(zone) {
  const anchor = DateTime.fromISO('2026-01-31T09:00', { zone })
  const dues = Array.from({ length: 24 }, (_, month) =>
    anchor.plus({ months: month }).toUTC().toISO()
  )
  return dues.length
}

function say(name, rate, more) {
  const times = (rate / TARGET).toFixed(1)
  console.log(`${name}: ${rate.toLocaleString('en')} a second, ${times} × the target${more}`)
}

/** Of this process's own computing: what others take of the machine is not the engine's. */
function perSecond(seconds, count) {
  const run = (until) => {
    let sum = 0
    while (performance.now() < until) for (const zone of ZONES) sum += count(zone)
    return sum
  }
  run(performance.now() + 300)
  const started = process.cpuUsage()
  const sum = run(performance.now() + seconds * 1_000)
  const { user, system } = process.cpuUsage(started)
  return Math.round(sum / ((user + system) / 1e6))
}
