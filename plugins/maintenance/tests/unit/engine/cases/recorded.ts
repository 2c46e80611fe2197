import { done, floating, daily, meter, monthly, raised, read, type Case } from './case.js'

const WINDOW: Case['window'] = ['2026-01-01', '2026-04-15']

/** What is kept of tasks that are there already, and of what people decided about single occurrences. */
export const RECORDED: Case[] = [
  {
    name: 'rescheduled: another due time, the same key, and the task comes ahead of the new time',
    schedule: { ...monthly('2026-01-01'), lead_time: 'P2D' },
    window: WINDOW,
    now: '2025-12-01',
    events: [
      {
        type: 'rescheduled',
        at: '2025-11-30T08:00:00Z',
        occurrence_key: '2026-02-01',
        due_at: '2026-02-05T10:00:00Z',
      },
    ],
    expected: [
      '2026-01-01 planned 2026-01-01T09:00Z 2025-12-30T09:00Z',
      '2026-02-01 planned 2026-02-05T10:00Z 2026-02-03T10:00Z',
      '2026-03-01 planned 2026-03-01T09:00Z 2026-02-27T09:00Z',
      '2026-04-01 planned 2026-04-01T09:00Z 2026-03-30T09:00Z',
    ],
  },
  {
    name: 'rescheduled: from far behind the window into it',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-01', '2026-02-15'],
    now: '2025-12-01',
    events: [
      {
        type: 'rescheduled',
        at: '2025-11-30T08:00:00Z',
        occurrence_key: '2026-06-01',
        due_at: '2026-01-20T10:00:00Z',
      },
    ],
    expected: [
      '2026-01-01 planned 2026-01-01T09:00Z',
      '2026-06-01 planned 2026-01-20T10:00Z',
      '2026-02-01 planned 2026-02-01T09:00Z',
    ],
  },
  {
    name: 'rescheduled past the next one, it keeps nobody waiting',
    schedule: monthly('2026-01-01'),
    window: ['2026-01-15', '2026-03-15'],
    now: '2026-02-10',
    events: [
      done('2026-01-02'),
      {
        type: 'rescheduled',
        at: '2026-01-10T08:00:00Z',
        occurrence_key: '2026-02-01',
        due_at: '2026-03-10T09:00:00Z',
      },
    ],
    expected: ['2026-03-01 planned 2026-03-01T09:00Z', '2026-02-01 planned 2026-03-10T09:00Z'],
  },
  {
    name: 'a task that was raised by an earlier form of the rule is open all the same',
    schedule: monthly('2026-01-15'),
    window: WINDOW,
    now: '2026-02-20',
    events: [raised('2026-01-01', '2026-01-01')],
    expected: [
      '2026-01-01 raised 2026-01-01T09:00Z',
      '2026-01-15 suppressed 2026-01-15T09:00Z',
      '2026-02-15 suppressed 2026-02-15T09:00Z',
      '2026-03-15 planned 2026-03-15T09:00Z',
    ],
  },
  {
    name: 'what a schedule of higher rank has done is closed, and floats on from there',
    schedule: floating(daily('2026-01-01', 30)),
    window: WINDOW,
    now: '2026-01-10',
    events: [
      {
        type: 'covered',
        at: '2026-01-05T12:00:00Z',
        occurrence_key: '2026-01-01',
        by: 'Annual service',
      },
    ],
    expected: [
      '2026-01-01 covered 2026-01-01T09:00Z',
      '2026-02-04 planned 2026-02-04T09:00Z',
      '2026-03-06 planned 2026-03-06T09:00Z',
      '2026-04-05 planned 2026-04-05T09:00Z',
    ],
  },
  {
    name: 'since: what was due before is settled elsewhere',
    schedule: monthly('2020-01-01'),
    window: ['2026-01-01', '2026-04-15'],
    now: '2026-03-10',
    history: { since: '2026-02-15' },
    expected: ['2026-03-01 raised 2026-03-01T09:00Z', '2026-04-01 planned 2026-04-01T09:00Z'],
  },
  {
    name: 'since: thresholds passed before it are past',
    schedule: meter(1000),
    window: WINDOW,
    now: '2026-03-10',
    events: [read(52_340, '2026-01-01'), read(52_990, '2026-02-20'), read(53_010, '2026-03-01')],
    history: { since: '2026-02-15' },
    expected: ['hours:53000 raised 2026-03-01T12:00Z'],
  },
  {
    name: 'a late reading does not take the key of a condition’s task that is there',
    schedule: { triggers: [{ type: 'condition', meter: 'temp', op: '>', value: 80 }] },
    window: WINDOW,
    now: '2026-03-10',
    events: [
      read(70, '2026-01-01', 'temp'),
      read(85, '2026-01-10', 'temp'),
      raised('2026-01-10T12:01:00Z', 'temp:80', '2026-01-10'),
      read(90, '2026-01-05', 'temp'),
      read(71, '2026-01-07', 'temp'),
    ],
    expected: [
      'temp:80@2026-01-05T12:00:00.000Z raised 2026-01-05T12:00Z',
      'temp:80 raised 2026-01-10T12:00Z',
    ],
  },
]
