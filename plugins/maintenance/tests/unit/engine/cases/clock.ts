import { calendar, daily, type Case } from './case.js'

const BEFORE = '2025-01-01'
const berlin = (time: string) => ({
  ...daily('2026-01-01'),
  time_zone: 'Europe/Berlin',
  local_time: time,
})

/** Berlin goes from +01:00 to +02:00 on 29 March at 02:00, and back on 25 October at 03:00. */
export const CLOCK: Case[] = [
  {
    name: '09:00 stays 09:00 when the clock goes forward',
    schedule: berlin('09:00'),
    window: ['2026-03-28', '2026-03-31'],
    now: BEFORE,
    expected: [
      '2026-03-28 planned 2026-03-28T08:00Z',
      '2026-03-29 planned 2026-03-29T07:00Z',
      '2026-03-30 planned 2026-03-30T07:00Z',
    ],
  },
  {
    name: '09:00 stays 09:00 when the clock goes back',
    schedule: berlin('09:00'),
    window: ['2026-10-24', '2026-10-27'],
    now: BEFORE,
    expected: [
      '2026-10-24 planned 2026-10-24T07:00Z',
      '2026-10-25 planned 2026-10-25T08:00Z',
      '2026-10-26 planned 2026-10-26T08:00Z',
    ],
  },
  {
    name: 'a time that is left out is as much later as the clock jumps',
    schedule: berlin('02:30'),
    window: ['2026-03-28', '2026-03-31'],
    now: BEFORE,
    expected: [
      '2026-03-28 planned 2026-03-28T01:30Z',
      '2026-03-29 planned 2026-03-29T01:30Z',
      '2026-03-30 planned 2026-03-30T00:30Z',
    ],
  },
  {
    name: 'of a time that comes twice the first is meant',
    schedule: berlin('02:30'),
    window: ['2026-10-24', '2026-10-27'],
    now: BEFORE,
    expected: [
      '2026-10-24 planned 2026-10-24T00:30Z',
      '2026-10-25 planned 2026-10-25T00:30Z',
      '2026-10-26 planned 2026-10-26T01:30Z',
    ],
  },
  {
    name: 'every Sunday in New York, where the clock changes on one',
    schedule: {
      ...calendar({ every: 1, unit: 'week', anchor_date: '2026-03-01' }),
      time_zone: 'America/New_York',
    },
    window: ['2026-03-01', '2026-03-16'],
    now: BEFORE,
    expected: [
      '2026-03-01 planned 2026-03-01T14:00Z',
      '2026-03-08 planned 2026-03-08T13:00Z',
      '2026-03-15 planned 2026-03-15T13:00Z',
    ],
  },
  {
    name: 'half an hour on Lord Howe Island',
    schedule: { ...daily('2026-04-01'), time_zone: 'Australia/Lord_Howe' },
    window: ['2026-04-04', '2026-04-06'],
    now: BEFORE,
    expected: ['2026-04-04 planned 2026-04-03T22:00Z', '2026-04-05 planned 2026-04-04T22:30Z'],
  },
  {
    name: 'a midnight that does not exist in Santiago',
    schedule: { ...daily('2026-09-01'), time_zone: 'America/Santiago', local_time: '00:00' },
    window: ['2026-09-05', '2026-09-08'],
    now: BEFORE,
    expected: [
      '2026-09-05 planned 2026-09-05T04:00Z',
      '2026-09-06 planned 2026-09-06T04:00Z',
      '2026-09-07 planned 2026-09-07T03:00Z',
    ],
  },
  {
    name: 'a lead of a day is a day of the calendar',
    schedule: { ...berlin('09:00'), lead_time: 'P1D' },
    window: ['2026-03-29', '2026-03-30'],
    now: BEFORE,
    expected: ['2026-03-29 planned 2026-03-29T07:00Z 2026-03-28T08:00Z'],
  },
  {
    name: 'a lead of 24 hours is 24 hours',
    schedule: { ...berlin('09:00'), lead_time: 'PT24H' },
    window: ['2026-03-29', '2026-03-30'],
    now: BEFORE,
    expected: ['2026-03-29 planned 2026-03-29T07:00Z 2026-03-28T07:00Z'],
  },
  {
    name: 'a lead of a month clips as months do',
    schedule: { ...daily('2026-03-31', 100), lead_time: 'P1M' },
    window: ['2026-03-01', '2026-04-01'],
    now: BEFORE,
    expected: ['2026-03-31 planned 2026-03-31T09:00Z 2026-02-28T09:00Z'],
  },
]
