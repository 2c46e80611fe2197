import { daily, done, floating, monthly, paused, raised, resumed, type Case } from './case.js'

export const PAUSES: Case[] = [
  {
    name: 'fixed: points in a pause are left out, and the grid is the same after it',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-01', '2026-05-15'],
    now: '2026-04-20',
    events: [done('2026-01-02'), done('2026-02-02'), paused('2026-02-15'), resumed('2026-04-15')],
    expected: [
      '2026-01-01 completed 2026-01-01T09:00Z',
      '2026-02-01 completed 2026-02-01T09:00Z',
      '2026-05-01 planned 2026-05-01T09:00Z',
    ],
  },
  {
    name: 'nothing is planned while nobody knows when a pause ends',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-01', '2027-01-01'],
    now: '2026-02-20',
    events: [done('2026-01-02'), done('2026-02-02'), paused('2026-02-15')],
    expected: ['2026-01-01 completed 2026-01-01T09:00Z', '2026-02-01 completed 2026-02-01T09:00Z'],
  },
  {
    name: 'floating: what falls due in a pause is due at the first local time after it',
    schedule: floating(daily('2026-03-01', 60)),
    window: ['2026-01-01', '2026-06-01'],
    now: '2026-03-20T13:00:00Z',
    events: [paused('2026-02-15'), resumed('2026-03-20')],
    expected: [
      '2026-03-01 planned 2026-03-21T09:00Z 2026-03-21T09:00Z',
      '2026-05-20 planned 2026-05-20T09:00Z',
    ],
  },
  {
    name: 'a pause does not take away a task that was there before',
    schedule: { ...monthly('2026-03-01'), lead_time: 'P20D' },
    window: ['2026-01-01', '2026-05-15'],
    now: '2026-03-10',
    events: [raised('2026-02-09', '2026-03-01'), paused('2026-02-15')],
    expected: ['2026-03-01 raised 2026-03-01T09:00Z 2026-02-09T09:00Z'],
  },
  {
    name: 'paused after an outage, what nothing raised is missed',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-01', '2026-05-15'],
    now: '2026-02-20',
    events: [paused('2026-02-15')],
    expected: ['2026-01-01 missed 2026-01-01T09:00Z', '2026-02-01 missed 2026-02-01T09:00Z'],
  },
  {
    name: 'pausing twice is pausing once',
    schedule: monthly('2026-01-01'),
    window: ['2026-02-01', '2026-04-15'],
    now: '2026-01-10',
    events: [done('2026-01-02'), paused('2026-01-15'), paused('2026-02-15'), resumed('2026-03-15')],
    expected: ['2026-04-01 planned 2026-04-01T09:00Z'],
  },
]
