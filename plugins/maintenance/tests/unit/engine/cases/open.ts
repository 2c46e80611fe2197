import { daily, done, floating, monthly, raised, skipped, type Case } from './case.js'

const WINDOW: Case['window'] = ['2026-01-01', '2026-04-15']
const JANUARY = 'raised 2026-01-01T09:00Z'

export const OPEN: Case[] = [
  {
    name: 'after an outage the latest is raised and the earlier ones are missed',
    schedule: monthly('2026-01-01'),
    window: WINDOW,
    now: '2026-03-10',
    expected: [
      '2026-01-01 missed 2026-01-01T09:00Z',
      '2026-02-01 missed 2026-02-01T09:00Z',
      '2026-03-01 raised 2026-03-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
  {
    name: 'the latest is the one whose task should be there, ahead of its due date',
    schedule: { ...monthly('2026-02-01'), lead_time: 'P7D' },
    window: WINDOW,
    now: '2026-03-26',
    expected: [
      '2026-02-01 missed 2026-02-01T09:00Z 2026-01-25T09:00Z',
      '2026-03-01 missed 2026-03-01T09:00Z 2026-02-22T09:00Z',
      '2026-04-01 raised 2026-04-01T09:00Z 2026-03-25T09:00Z',
    ],
  },
  {
    name: 'what is outside of the window counts, and is not told',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-15', '2026-02-15'],
    now: '2026-03-10',
    expected: ['2026-02-01 missed 2026-02-01T09:00Z'],
  },
  {
    name: 'suppress: points reached while a task is open',
    schedule: monthly('2026-01-01'),
    window: WINDOW,
    now: '2026-03-10',
    events: [raised('2026-01-01', '2026-01-01')],
    expected: [
      `2026-01-01 ${JANUARY}`,
      '2026-02-01 suppressed 2026-02-01T09:00Z',
      '2026-03-01 suppressed 2026-03-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
  {
    name: 'suppress: within its lead time a point still waits for the task to close',
    schedule: { ...monthly('2026-01-01'), lead_time: 'P7D' },
    window: ['2026-01-01', '2026-02-15'],
    now: '2026-01-28',
    events: [raised('2026-01-01', '2026-01-01')],
    expected: [`2026-01-01 ${JANUARY}`, '2026-02-01 planned 2026-02-01T09:00Z'],
  },
  {
    name: 'suppress: the task closed in time, and the point that waited is raised',
    schedule: { ...monthly('2026-01-01'), lead_time: 'P7D' },
    window: ['2026-01-01', '2026-02-15'],
    now: '2026-01-30',
    events: [raised('2026-01-01', '2026-01-01'), done('2026-01-29')],
    expected: ['2026-01-01 completed 2026-01-01T09:00Z', '2026-02-01 raised 2026-02-01T09:00Z'],
  },
  {
    name: 'stack: the latest is raised beside the open one',
    schedule: { ...monthly('2026-01-01'), open_policy: 'stack' },
    window: WINDOW,
    now: '2026-03-10',
    events: [raised('2026-01-01', '2026-01-01')],
    expected: [
      `2026-01-01 ${JANUARY}`,
      '2026-02-01 missed 2026-02-01T09:00Z',
      '2026-03-01 raised 2026-03-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
  {
    name: 'replace: the open one is skipped for the latest',
    schedule: { ...monthly('2026-01-01'), open_policy: 'replace' },
    window: ['2026-01-01', '2026-03-15'],
    now: '2026-02-02',
    events: [raised('2026-01-01', '2026-01-01')],
    expected: [
      '2026-01-01 skipped 2026-01-01T09:00Z',
      '2026-02-01 raised 2026-02-01T09:00Z',
      '2026-03-01 planned 2026-03-01T09:00Z',
    ],
  },
  {
    name: 'replace: a completion without a key closes the one that is left',
    schedule: { ...monthly('2026-01-01'), open_policy: 'replace' },
    window: ['2026-01-01', '2026-03-15'],
    now: '2026-02-12',
    events: [done('2026-02-10')],
    expected: [
      '2026-01-01 skipped 2026-01-01T09:00Z',
      '2026-02-01 completed 2026-02-01T09:00Z',
      '2026-03-01 planned 2026-03-01T09:00Z',
    ],
  },
  {
    name: 'skipping closes: the grid goes on',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-01', '2026-03-15'],
    now: '2026-02-12',
    events: [done('2026-01-02'), skipped('2026-02-05', '2026-02-01')],
    expected: [
      '2026-01-01 completed 2026-01-01T09:00Z',
      '2026-02-01 skipped 2026-02-01T09:00Z',
      '2026-03-01 planned 2026-03-01T09:00Z',
    ],
  },
  {
    name: 'skipping beforehand leaves the open task open',
    schedule: monthly('2026-01-01'),
    window: WINDOW,
    now: '2026-01-12',
    events: [skipped('2026-01-10', '2026-03-01')],
    expected: [
      `2026-01-01 ${JANUARY}`,
      '2026-02-01 planned 2026-02-01T09:00Z',
      '2026-03-01 skipped 2026-03-01T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z',
    ],
  },
  {
    name: 'floating: skipped late, the next counts from the day of skipping',
    schedule: floating(daily('2026-01-01', 30)),
    window: ['2026-01-01', '2026-03-01'],
    now: '2026-01-10',
    events: [skipped('2026-01-05', '2026-01-01')],
    expected: ['2026-01-01 skipped 2026-01-01T09:00Z', '2026-02-04 planned 2026-02-04T09:00Z'],
  },
  {
    name: 'floating: skipped beforehand, the next counts from the planned day',
    schedule: floating(daily('2026-01-11', 30)),
    window: ['2026-01-01', '2026-03-01'],
    now: '2026-01-06',
    events: [skipped('2026-01-05', '2026-01-11')],
    expected: ['2026-01-11 skipped 2026-01-11T09:00Z', '2026-02-10 planned 2026-02-10T09:00Z'],
  },
]
