import { calendar, daily, monthly, type Case } from './case.js'

const BEFORE = '2025-01-01'

/** Weekdays of 2026 to hold these against: 1 January is a Thursday, 1 March a Sunday, 21 December a Monday. */
export const GRID: Case[] = [
  {
    name: 'every 10 days',
    schedule: daily('2026-01-01', 10),
    window: ['2026-01-01', '2026-02-01'],
    now: BEFORE,
    expected: [
      '2026-01-01 planned 2026-01-01T09:00Z',
      '2026-01-11 planned 2026-01-11T09:00Z',
      '2026-01-21 planned 2026-01-21T09:00Z',
      '2026-01-31 planned 2026-01-31T09:00Z',
    ],
  },
  {
    name: 'the 31st clips to the end of the month and comes back',
    schedule: monthly('2026-01-31'),
    window: ['2026-01-01', '2026-06-01'],
    now: BEFORE,
    expected: [
      '2026-01-31 planned 2026-01-31T09:00Z',
      '2026-02-28 planned 2026-02-28T09:00Z',
      '2026-03-31 planned 2026-03-31T09:00Z',
      '2026-04-30 planned 2026-04-30T09:00Z',
      '2026-05-31 planned 2026-05-31T09:00Z',
    ],
  },
  {
    name: 'the 31st in the February of a leap year',
    schedule: monthly('2027-12-31'),
    window: ['2028-01-01', '2028-04-01'],
    now: BEFORE,
    expected: [
      '2028-01-31 planned 2028-01-31T09:00Z',
      '2028-02-29 planned 2028-02-29T09:00Z',
      '2028-03-31 planned 2028-03-31T09:00Z',
    ],
  },
  {
    name: 'a leap day every year, and itself again four years later',
    schedule: calendar({ every: 1, unit: 'year', anchor_date: '2028-02-29' }),
    window: ['2028-01-01', '2033-01-01'],
    now: BEFORE,
    expected: [
      '2028-02-29 planned 2028-02-29T09:00Z',
      '2029-02-28 planned 2029-02-28T09:00Z',
      '2030-02-28 planned 2030-02-28T09:00Z',
      '2031-02-28 planned 2031-02-28T09:00Z',
      '2032-02-29 planned 2032-02-29T09:00Z',
    ],
  },
  {
    name: 'every quarter on the 31st',
    schedule: monthly('2026-01-31', { every: 3, day: 31 }),
    window: ['2026-01-01', '2026-12-31'],
    now: BEFORE,
    expected: [
      '2026-01-31 planned 2026-01-31T09:00Z',
      '2026-04-30 planned 2026-04-30T09:00Z',
      '2026-07-31 planned 2026-07-31T09:00Z',
      '2026-10-31 planned 2026-10-31T09:00Z',
    ],
  },
  {
    name: 'nothing before the anchor: the 15th of its own month has passed',
    schedule: monthly('2026-01-20', { day: 15 }),
    window: ['2026-01-01', '2026-04-01'],
    now: BEFORE,
    expected: ['2026-02-15 planned 2026-02-15T09:00Z', '2026-03-15 planned 2026-03-15T09:00Z'],
  },
  {
    name: 'a quarter counts from the month of the anchor, even where its day has passed',
    schedule: monthly('2026-01-20', { every: 3, day: 15 }),
    window: ['2026-01-01', '2026-10-01'],
    now: BEFORE,
    expected: ['2026-04-15 planned 2026-04-15T09:00Z', '2026-07-15 planned 2026-07-15T09:00Z'],
  },
  {
    name: 'every second week on Monday and Thursday, from a Wednesday on',
    schedule: calendar({ every: 2, unit: 'week', anchor_date: '2026-01-07', weekdays: [1, 4] }),
    window: ['2026-01-01', '2026-02-06'],
    now: BEFORE,
    expected: [
      '2026-01-08 planned 2026-01-08T09:00Z',
      '2026-01-19 planned 2026-01-19T09:00Z',
      '2026-01-22 planned 2026-01-22T09:00Z',
      '2026-02-02 planned 2026-02-02T09:00Z',
      '2026-02-05 planned 2026-02-05T09:00Z',
    ],
  },
  {
    name: 'pairs of ISO weeks go on over a year of 53 weeks',
    schedule: calendar({ every: 2, unit: 'week', anchor_date: '2026-12-21', weekdays: [1] }),
    window: ['2026-12-01', '2027-02-01'],
    now: BEFORE,
    expected: [
      '2026-12-21 planned 2026-12-21T09:00Z',
      '2027-01-04 planned 2027-01-04T09:00Z',
      '2027-01-18 planned 2027-01-18T09:00Z',
    ],
  },
  {
    name: 'a Sunday ends the week of its Monday',
    schedule: calendar({ every: 2, unit: 'week', anchor_date: '2026-01-05', weekdays: [7, 1] }),
    window: ['2026-01-01', '2026-02-01'],
    now: BEFORE,
    expected: [
      '2026-01-05 planned 2026-01-05T09:00Z',
      '2026-01-11 planned 2026-01-11T09:00Z',
      '2026-01-19 planned 2026-01-19T09:00Z',
      '2026-01-25 planned 2026-01-25T09:00Z',
    ],
  },
  {
    name: 'a week without weekdays has that of the anchor',
    schedule: calendar({ every: 1, unit: 'week', anchor_date: '2026-01-07' }),
    window: ['2026-01-10', '2026-01-29'],
    now: BEFORE,
    expected: [
      '2026-01-14 planned 2026-01-14T09:00Z',
      '2026-01-21 planned 2026-01-21T09:00Z',
      '2026-01-28 planned 2026-01-28T09:00Z',
    ],
  },
  {
    name: 'the second Tuesday',
    schedule: monthly('2026-01-01', { nth: { week: 2, weekday: 2 } }),
    window: ['2026-01-01', '2026-04-01'],
    now: BEFORE,
    expected: [
      '2026-01-13 planned 2026-01-13T09:00Z',
      '2026-02-10 planned 2026-02-10T09:00Z',
      '2026-03-10 planned 2026-03-10T09:00Z',
    ],
  },
  {
    name: 'the last Friday',
    schedule: monthly('2026-01-01', { nth: { week: -1, weekday: 5 } }),
    window: ['2026-01-01', '2026-05-01'],
    now: BEFORE,
    expected: [
      '2026-01-30 planned 2026-01-30T09:00Z',
      '2026-02-27 planned 2026-02-27T09:00Z',
      '2026-03-27 planned 2026-03-27T09:00Z',
      '2026-04-24 planned 2026-04-24T09:00Z',
    ],
  },
]
