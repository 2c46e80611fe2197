import type { Schedule, Trigger } from '#plugins/maintenance/engine/schedule'
import { done, floating, read, type Case } from './case.js'

const WINDOW: Case['window'] = ['2026-01-01', '2026-06-01']

const hours: Trigger = { type: 'meter', meter: 'hours', every: 500 }
const months = (anchor: string, every = 1): Trigger => ({
  type: 'calendar',
  every,
  unit: 'month',
  anchor_date: anchor,
})
const days = (anchor: string, every: number): Trigger =>
  ({ ...months(anchor, every), unit: 'day' }) as Trigger
const any = (...triggers: Trigger[]): Schedule => ({ triggers, combine: 'any' })
const all = (...triggers: Trigger[]): Schedule => ({ triggers, combine: 'all' })

export const COMBINED: Case[] = [
  {
    name: 'any: the meter is first; after the completion the grid goes on',
    schedule: any(months('2026-03-01', 3), hours),
    window: WINDOW,
    now: '2026-02-20',
    events: [read(510, '2026-02-10'), done('2026-02-12')],
    expected: ['hours:500 completed 2026-02-10T12:00Z', '2026-03-01 planned 2026-03-01T09:00Z'],
  },
  {
    name: 'any: the calendar is first; a threshold passed while it is open is suppressed',
    schedule: any(months('2026-01-01', 3), hours),
    window: WINDOW,
    now: '2026-01-12',
    events: [read(510, '2026-01-10')],
    expected: [
      '2026-01-01 raised 2026-01-01T09:00Z',
      'hours:500 suppressed 2026-01-10T12:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
  {
    name: 'any: a grid point reached while the meter’s task is open is suppressed',
    schedule: any(months('2026-02-01', 3), hours),
    window: WINDOW,
    now: '2026-02-12',
    events: [read(510, '2026-01-20')],
    expected: [
      'hours:500 raised 2026-01-20T12:00Z',
      '2026-02-01 suppressed 2026-02-01T09:00Z',
      '2026-05-01 planned 2026-05-01T09:00Z',
    ],
  },
  {
    name: 'any, fixed: done for the calendar at 400, the meter is still due at 500',
    schedule: any(months('2026-01-01', 3), hours),
    window: WINDOW,
    now: '2026-02-12',
    events: [done('2026-01-05', undefined, 400), read(505, '2026-02-10')],
    expected: [
      '2026-01-01 completed 2026-01-01T09:00Z',
      'hours:500 raised 2026-02-10T12:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
  {
    name: 'any, floating: everything counts from the completion',
    schedule: floating(any(days('2026-03-01', 90), hours)),
    window: WINDOW,
    now: '2026-04-12',
    events: [
      read(510, '2026-02-10'),
      done('2026-02-12', undefined, 520),
      read(1019, '2026-04-01'),
      read(1020, '2026-04-10'),
      done('2026-04-11'),
    ],
    expected: ['hours:500 completed 2026-02-10T12:00Z', 'hours:1020 completed 2026-04-10T12:00Z'],
  },
  {
    name: 'any, floating: the calendar is due 90 days after the work for the meter',
    schedule: floating(any(days('2026-03-01', 90), hours)),
    window: WINDOW,
    now: '2026-02-20',
    events: [read(510, '2026-02-10'), done('2026-02-12', undefined, 520)],
    expected: ['hours:500 completed 2026-02-10T12:00Z', '2026-05-13 planned 2026-05-13T09:00Z'],
  },
  {
    name: 'any: a day that two triggers name is one occurrence',
    schedule: any(months('2026-01-01'), days('2026-01-01', 10)),
    window: ['2026-01-01', '2026-02-11'],
    now: '2025-12-01',
    expected: [
      '2026-01-01 planned 2026-01-01T09:00Z',
      '2026-01-11 planned 2026-01-11T09:00Z',
      '2026-01-21 planned 2026-01-21T09:00Z',
      '2026-01-31 planned 2026-01-31T09:00Z',
      '2026-02-01 planned 2026-02-01T09:00Z',
      '2026-02-10 planned 2026-02-10T09:00Z',
    ],
  },
  {
    name: 'all: the meter is last',
    schedule: all(months('2026-01-01'), hours),
    window: WINDOW,
    now: '2026-01-25',
    events: [read(510, '2026-01-20')],
    expected: ['hours:500 raised 2026-01-20T12:00Z'],
  },
  {
    name: 'all: the calendar is last, and is planned once the meter has fallen due',
    schedule: all(months('2026-02-01'), hours),
    window: WINDOW,
    now: '2026-01-25',
    events: [read(510, '2026-01-20')],
    expected: ['2026-02-01 planned 2026-02-01T09:00Z'],
  },
  {
    name: 'all: not before each has fallen due again since the completion',
    schedule: all(months('2026-01-01'), hours),
    window: WINDOW,
    now: '2026-03-20',
    events: [read(510, '2026-01-20'), done('2026-02-05', undefined, 990), read(1001, '2026-02-10')],
    expected: ['hours:500 completed 2026-01-20T12:00Z', '2026-03-01 raised 2026-03-01T09:00Z'],
  },
  {
    name: 'all: what falls due while it is open counts for nothing',
    schedule: all(months('2026-01-01'), hours),
    window: WINDOW,
    now: '2026-03-20',
    events: [read(510, '2026-01-20'), done('2026-02-05', undefined, 1100)],
    expected: ['hours:500 completed 2026-01-20T12:00Z'],
  },
  {
    name: 'all: two calendars, the later of each pair',
    schedule: all(days('2026-01-01', 10), months('2026-01-01')),
    window: ['2026-01-01', '2026-04-02'],
    now: '2025-12-01',
    expected: [
      '2026-01-01 planned 2026-01-01T09:00Z',
      '2026-02-01 planned 2026-02-01T09:00Z',
      '2026-03-01 planned 2026-03-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
]
