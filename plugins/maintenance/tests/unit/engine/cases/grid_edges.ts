import { calendar, daily, monthly, type Case } from './case.js'

const BEFORE = '2025-01-01'

export const GRID_EDGES: Case[] = [
  {
    name: 'months without a fifth Friday are left out',
    schedule: monthly('2026-01-01', { nth: { week: 5, weekday: 5 } }),
    window: ['2026-01-01', '2026-08-01'],
    now: BEFORE,
    expected: [
      '2026-01-30 planned 2026-01-30T09:00Z',
      '2026-05-29 planned 2026-05-29T09:00Z',
      '2026-07-31 planned 2026-07-31T09:00Z',
    ],
  },
  {
    name: 'the first Monday of March every year',
    schedule: calendar({
      every: 1,
      unit: 'year',
      anchor_date: '2026-03-01',
      nth: { week: 1, weekday: 1 },
    }),
    window: ['2026-01-01', '2029-01-01'],
    now: BEFORE,
    expected: [
      '2026-03-02 planned 2026-03-02T09:00Z',
      '2027-03-01 planned 2027-03-01T09:00Z',
      '2028-03-06 planned 2028-03-06T09:00Z',
    ],
  },
  {
    name: 'day 31 of an April every year',
    schedule: calendar({ every: 1, unit: 'year', anchor_date: '2026-04-10', day: 31 }),
    window: ['2026-01-01', '2028-01-01'],
    now: BEFORE,
    expected: ['2026-04-30 planned 2026-04-30T09:00Z', '2027-04-30 planned 2027-04-30T09:00Z'],
  },
  {
    name: 'from is in the window, to is not',
    schedule: daily('2026-01-01'),
    window: ['2026-01-02T09:00:00Z', '2026-01-04T09:00:00Z'],
    now: BEFORE,
    expected: ['2026-01-02 planned 2026-01-02T09:00Z', '2026-01-03 planned 2026-01-03T09:00Z'],
  },
  {
    name: 'a bare date is local midnight',
    schedule: { ...daily('2026-06-01'), time_zone: 'Pacific/Auckland', local_time: '00:30' },
    window: ['2026-06-01', '2026-06-03'],
    now: BEFORE,
    expected: ['2026-06-01 planned 2026-05-31T12:30Z', '2026-06-02 planned 2026-06-01T12:30Z'],
  },
  {
    name: 'frequency_days is short for a trigger that counts from the first local day of the window',
    schedule: { frequency_days: 30, time_zone: 'America/New_York' },
    window: ['2026-01-01', '2026-03-10'],
    now: BEFORE,
    expected: [
      '2026-01-01 planned 2026-01-01T14:00Z',
      '2026-01-31 planned 2026-01-31T14:00Z',
      '2026-03-02 planned 2026-03-02T14:00Z',
    ],
  },
  {
    name: 'a schedule without a zone has the one of its tenant',
    schedule: daily('2026-01-01', 100),
    window: ['2026-01-01', '2026-05-01'],
    now: BEFORE,
    history: { time_zone: 'Europe/Berlin' },
    expected: ['2026-01-01 planned 2026-01-01T08:00Z', '2026-04-11 planned 2026-04-11T07:00Z'],
  },
  {
    name: 'now is the begin of the window where nobody says it: what is due then is raised',
    schedule: daily('2026-01-01', 7),
    window: ['2026-01-08T09:00:00Z', '2026-01-16'],
    expected: ['2026-01-08 raised 2026-01-08T09:00Z', '2026-01-15 planned 2026-01-15T09:00Z'],
  },
  {
    name: 'years to come count from the anchor, not from a year before',
    schedule: calendar({ every: 4, unit: 'year', anchor_date: '2024-02-29' }),
    window: ['2090-01-01', '2110-01-01'],
    now: BEFORE,
    expected: [
      '2092-02-29 planned 2092-02-29T09:00Z',
      '2096-02-29 planned 2096-02-29T09:00Z',
      '2100-02-28 planned 2100-02-28T09:00Z',
      '2104-02-29 planned 2104-02-29T09:00Z',
      '2108-02-29 planned 2108-02-29T09:00Z',
    ],
  },
]
