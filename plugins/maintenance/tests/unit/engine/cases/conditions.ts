import type { ConditionTrigger, Schedule } from '#plugins/maintenance/engine/schedule'
import { done, paused, read, resumed, type Case } from './case.js'

const WINDOW: Case['window'] = ['2026-01-01', '2026-03-01']
const NOW = '2026-02-28'

const when = (
  op: ConditionTrigger['op'],
  value: number,
  rest: Partial<ConditionTrigger> = {}
): Schedule => ({ triggers: [{ type: 'condition', meter: 'temp', op, value, ...rest }] })

/** A reading a day at noon from 1 January on. */
const daysOf = (...values: number[]) =>
  values.map((value, day) => read(value, `2026-01-0${day + 1}`, 'temp'))

/** A condition, and what comes of a reading a day. */
const simple = (
  name: string,
  schedule: Schedule,
  [values, expected]: [number[], string[]]
): Case => ({
  name,
  schedule,
  window: WINDOW,
  now: NOW,
  events: daysOf(...values),
  expected,
})

const FIRST = 'temp:80 raised 2026-01-02T12:00Z'

export const CONDITIONS: Case[] = [
  simple('once when it becomes true, not once per reading', when('>', 80), [
    [70, 85, 90, 95],
    [FIRST],
  ]),
  simple('the first reading can be the edge', when('>', 80), [
    [85],
    ['temp:80 raised 2026-01-01T12:00Z'],
  ]),
  simple('a value on the limit is not above it', when('>', 80), [[80, 80], []]),
  simple('a value on the limit is at it', when('>=', 80), [[79, 80], [FIRST]]),
  simple('below and again: suppressed while the first is open', when('>', 80), [
    [70, 85, 79, 85],
    [FIRST, 'temp:80@2026-01-04T12:00:00.000Z suppressed 2026-01-04T12:00Z'],
  ]),
  simple('within the hysteresis it stays quiet', when('>', 80, { hysteresis: 5 }), [
    [70, 85, 79, 85],
    [FIRST],
  ]),
  simple('out of the hysteresis it is armed again', when('>', 80, { hysteresis: 5 }), [
    [70, 85, 75, 85],
    [FIRST, 'temp:80@2026-01-04T12:00:00.000Z suppressed 2026-01-04T12:00Z'],
  ]),
  simple('below, with a hysteresis', when('<', 10, { hysteresis: 2 }), [
    [15, 9, 11, 9, 12, 9],
    [
      'temp:10 raised 2026-01-02T12:00Z',
      'temp:10@2026-01-06T12:00:00.000Z suppressed 2026-01-06T12:00Z',
    ],
  ]),
  simple('at most', when('<=', 10), [[11, 10], ['temp:10 raised 2026-01-02T12:00Z']]),
  simple('exactly', when('=', 3), [
    [1, 3, 3, 2, 3],
    [
      'temp:3 raised 2026-01-02T12:00Z',
      'temp:3@2026-01-05T12:00:00.000Z suppressed 2026-01-05T12:00Z',
    ],
  ]),
  simple('anything but', when('!=', 0), [
    [0, 4, 5, 0, 1],
    [
      'temp:0 raised 2026-01-02T12:00Z',
      'temp:0@2026-01-05T12:00:00.000Z suppressed 2026-01-05T12:00Z',
    ],
  ]),
  simple('between, both ends included', when('between', 10, { upper: 20 }), [
    [9, 10, 20, 21, 20],
    [
      'temp:10 raised 2026-01-02T12:00Z',
      'temp:10@2026-01-05T12:00:00.000Z suppressed 2026-01-05T12:00Z',
    ],
  ]),
  simple('a rise since the reading before', when('increases_by', 10), [
    [20, 25, 36, 37],
    ['temp:10 raised 2026-01-03T12:00Z'],
  ]),
  simple('a fall since the reading before', when('decreases_by', 5), [
    [20, 16, 11],
    ['temp:5 raised 2026-01-03T12:00Z'],
  ]),
  simple(
    'three readings in a row, and one below begins anew',
    when('>', 80, { debounce_readings: 3 }),
    [[85, 86, 79, 85, 86, 87, 88], ['temp:80 raised 2026-01-06T12:00Z']]
  ),
  {
    name: 'half an hour without a break',
    schedule: when('>', 80, { debounce_time: 'PT30M' }),
    window: WINDOW,
    now: NOW,
    events: [
      read(85, '2026-01-01T10:00:00Z', 'temp'),
      read(86, '2026-01-01T10:20:00Z', 'temp'),
      read(87, '2026-01-01T10:30:00Z', 'temp'),
      read(88, '2026-01-01T10:40:00Z', 'temp'),
    ],
    expected: ['temp:80 raised 2026-01-01T10:30Z'],
  },
  {
    name: 'completing arms it: still true, it is raised again',
    schedule: when('>', 80),
    window: WINDOW,
    now: NOW,
    events: [...daysOf(85), done('2026-01-03'), read(86, '2026-01-04', 'temp')],
    expected: [
      'temp:80 completed 2026-01-01T12:00Z',
      'temp:80@2026-01-04T12:00:00.000Z raised 2026-01-04T12:00Z',
    ],
  },
  {
    name: 'stack: each edge has its task',
    schedule: { ...when('>', 80), open_policy: 'stack' },
    window: WINDOW,
    now: NOW,
    events: daysOf(85, 70, 90),
    expected: [
      'temp:80 raised 2026-01-01T12:00Z',
      'temp:80@2026-01-03T12:00:00.000Z raised 2026-01-03T12:00Z',
    ],
  },
  {
    name: 'a pause hears nothing; the first reading after it tells',
    schedule: when('>', 80),
    window: WINDOW,
    now: NOW,
    events: [
      paused('2026-01-01T06:00:00Z'),
      ...daysOf(85, 86),
      resumed('2026-01-03T06:00:00Z'),
      read(87, '2026-01-03', 'temp'),
    ],
    expected: ['temp:80 raised 2026-01-03T12:00Z'],
  },
]
