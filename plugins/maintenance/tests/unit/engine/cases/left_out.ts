import { calendar, daily, done, floating, monthly, type Case } from './case.js'

const BEFORE = '2025-01-01'
const CHRISTMAS = ['2026-12-24', '2026-12-25', '2026-12-26']
const WINTER: Case['window'] = ['2026-12-01', '2027-01-31']

export const LEFT_OUT: Case[] = [
  {
    name: 'holidays: skip',
    schedule: { ...monthly('2026-11-25'), holiday_policy: 'skip' },
    window: WINTER,
    now: BEFORE,
    holidays: CHRISTMAS,
    expected: ['2026-12-25 skipped 2026-12-25T09:00Z', '2027-01-25 planned 2027-01-25T09:00Z'],
  },
  {
    name: 'holidays: the nearest day before that is none; the key is the planned day',
    schedule: { ...monthly('2026-11-25'), holiday_policy: 'before', lead_time: 'P3D' },
    window: WINTER,
    now: BEFORE,
    holidays: CHRISTMAS,
    expected: [
      '2026-12-25 planned 2026-12-23T09:00Z 2026-12-22T09:00Z',
      '2027-01-25 planned 2027-01-25T09:00Z 2027-01-22T09:00Z',
    ],
  },
  {
    name: 'holidays: a task is never created after it is due',
    schedule: { ...monthly('2026-11-25'), holiday_policy: 'before' },
    window: ['2026-12-01', '2027-01-01'],
    now: BEFORE,
    holidays: CHRISTMAS,
    expected: ['2026-12-25 planned 2026-12-23T09:00Z 2026-12-23T09:00Z'],
  },
  {
    name: 'holidays: the nearest day after; the day of creation stays',
    schedule: { ...monthly('2026-11-25'), holiday_policy: 'after' },
    window: ['2026-12-01', '2027-01-01'],
    now: BEFORE,
    holidays: CHRISTMAS,
    expected: ['2026-12-25 planned 2026-12-27T09:00Z 2026-12-25T09:00Z'],
  },
  {
    name: 'holidays: none moves nothing',
    schedule: monthly('2026-11-25'),
    window: ['2026-12-01', '2027-01-01'],
    now: BEFORE,
    holidays: CHRISTMAS,
    expected: ['2026-12-25 planned 2026-12-25T09:00Z'],
  },
  {
    name: 'holidays: what is moved into the window is in it',
    schedule: { ...monthly('2026-11-25'), holiday_policy: 'before' },
    window: ['2026-12-23', '2026-12-24'],
    now: BEFORE,
    holidays: CHRISTMAS,
    expected: ['2026-12-25 planned 2026-12-23T09:00Z'],
  },
  {
    name: 'seasons: months out of season are left out',
    schedule: { ...monthly('2026-01-15', { every: 2 }), seasons: [{ from: '04-01', to: '10-31' }] },
    window: ['2026-01-01', '2027-06-01'],
    now: BEFORE,
    expected: [
      '2026-05-15 planned 2026-05-15T09:00Z',
      '2026-07-15 planned 2026-07-15T09:00Z',
      '2026-09-15 planned 2026-09-15T09:00Z',
      '2027-05-15 planned 2027-05-15T09:00Z',
    ],
  },
  {
    name: 'seasons: over the turn of the year, both ends included',
    schedule: { ...monthly('2026-01-01'), seasons: [{ from: '11-01', to: '02-01' }] },
    window: ['2026-02-01', '2027-03-15'],
    now: BEFORE,
    expected: [
      '2026-02-01 planned 2026-02-01T09:00Z',
      '2026-11-01 planned 2026-11-01T09:00Z',
      '2026-12-01 planned 2026-12-01T09:00Z',
      '2027-01-01 planned 2027-01-01T09:00Z',
      '2027-02-01 planned 2027-02-01T09:00Z',
    ],
  },
  {
    name: 'seasons: a floating one waits for the first day of the next',
    schedule: { ...floating(daily('2026-10-02', 60)), seasons: [{ from: '04-01', to: '10-31' }] },
    window: ['2026-09-01', '2027-05-01'],
    now: '2026-10-10',
    events: [done('2026-10-05')],
    expected: ['2026-10-02 completed 2026-10-02T09:00Z', '2027-04-01 planned 2027-04-01T09:00Z'],
  },
  {
    name: 'skip_every: the fourth quarter is left out',
    schedule: { ...monthly('2026-01-01', { every: 3 }), skip_every: 4 },
    window: ['2026-01-01', '2027-02-01'],
    now: BEFORE,
    expected: [
      '2026-01-01 planned 2026-01-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
      '2026-07-01 planned 2026-07-01T09:00Z',
      '2027-01-01 planned 2027-01-01T09:00Z',
    ],
  },
  {
    name: 'skip_every: counts from the anchor, whatever the window and the season',
    schedule: {
      ...monthly('2026-01-01'),
      skip_every: 3,
      seasons: [{ from: '02-01', to: '12-31' }],
    },
    window: ['2026-01-01', '2026-07-15'],
    now: BEFORE,
    expected: [
      '2026-02-01 planned 2026-02-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
      '2026-05-01 planned 2026-05-01T09:00Z',
      '2026-07-01 planned 2026-07-01T09:00Z',
    ],
  },
  {
    name: 'until: that day is in',
    schedule: { ...daily('2026-01-01', 10), until: '2026-01-21' },
    window: ['2026-01-11', '2026-03-01'],
    now: BEFORE,
    expected: ['2026-01-11 planned 2026-01-11T09:00Z', '2026-01-21 planned 2026-01-21T09:00Z'],
  },
  {
    name: 'until: a time before that of the day leaves it out',
    schedule: { ...daily('2026-01-01', 10), until: '2026-01-21T08:59:59Z' },
    window: ['2026-01-11', '2026-03-01'],
    now: BEFORE,
    expected: ['2026-01-11 planned 2026-01-11T09:00Z'],
  },
  {
    name: 'count: three in all, whatever became of them',
    schedule: { ...daily('2026-01-01', 10), count: 3 },
    window: ['2026-01-01', '2026-03-01'],
    now: '2026-01-15',
    events: [done('2026-01-12')],
    expected: [
      '2026-01-01 completed 2026-01-01T09:00Z',
      '2026-01-11 suppressed 2026-01-11T09:00Z',
      '2026-01-21 planned 2026-01-21T09:00Z',
    ],
  },
  {
    name: 'count: of a floating schedule each completion makes one',
    schedule: { ...floating(daily('2026-01-01', 10)), count: 2 },
    window: ['2026-01-01', '2026-03-01'],
    now: '2026-01-15',
    events: [done('2026-01-05')],
    expected: ['2026-01-01 completed 2026-01-01T09:00Z', '2026-01-15 planned 2026-01-15T09:00Z'],
  },
  {
    name: 'skip_every: a floating one waits another interval',
    schedule: {
      ...floating(calendar({ every: 1, unit: 'week', anchor_date: '2026-01-05' })),
      skip_every: 2,
    },
    window: ['2026-01-01', '2026-02-15'],
    now: '2026-01-06',
    events: [done('2026-01-05')],
    expected: [
      '2026-01-05 completed 2026-01-05T09:00Z',
      '2026-01-19 planned 2026-01-19T09:00Z',
      '2026-02-02 planned 2026-02-02T09:00Z',
    ],
  },
]
