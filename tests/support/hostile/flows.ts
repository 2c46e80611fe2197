import { many, names, type HostileDocument } from '#tests/support/hostile/hostile_document'

type Json = Record<string, unknown>

const STATES = { new: { category: 'backlog' }, done: { category: 'done' } }
const finish = (more: Json = {}) => ({ finish: { from: ['new'], to: 'done', ...more } })
const workflow = (change: Json = {}): Json => ({
  ...{ kind: 'workflow', key: 'task', initial: 'new', states: STATES, transitions: finish() },
  ...change,
})
const sla = (change: Json) =>
  workflow({
    slas: { reply: { starts: ['new'], stops: ['done'], target: [{ within: 'PT2H' }], ...change } },
  })
const states = (count: number) => ({ ...STATES, ...many(count, { category: 'active' }) })
const draft = (name: string, says: string, document: HostileDocument['document']) =>
  ({ name, says, document, way: 'draft' }) as const

export const WORKFLOWS: HostileDocument[] = [
  draft('101 states', 'at most 100 properties', () => workflow({ states: states(99) })),
  draft('6,000 states', '/states: ', () => workflow({ states: states(5_998) })),
  draft('301 transitions', '/transitions: ', () =>
    workflow({ transitions: many(301, finish().finish) })
  ),
  draft('a transition from 10,000 states', '/transitions/finish/from: ', () =>
    workflow({ transitions: finish({ from: names(10_000) }) })
  ),
  draft('a transition that sets off a transition', 'can run in a circle', () =>
    workflow({
      transitions: finish({
        effects: [{ do: 'transition', with: { transition: 'finish' } }],
      }),
    })
  ),
  draft('a state nobody leaves', '/states/new: is a dead end', () =>
    workflow({ transitions: { stay: { from: ['new'], to: 'new' } } })
  ),
  draft('a way into nowhere', '/transitions/finish/to: there is no state', () =>
    workflow({ transitions: finish({ to: 'gone' }) })
  ),
  draft('51 effects', '/transitions/finish/effects: ', () =>
    workflow({ transitions: finish({ effects: names(51).map(() => ({ do: 'notify' })) }) })
  ),
  draft('an effect nobody knows', 'there is no effect "exec"', () =>
    workflow({ transitions: finish({ effects: [{ do: 'exec', with: { command: 'ls' } }] }) })
  ),
  draft('an effect in a hundred years', 'must be a year at most', () =>
    workflow({
      transitions: finish({
        effects: [{ do: 'notify', delay: 'P100Y', with: { to: ['creator'], text: 'x' } }],
      }),
    })
  ),
  draft('a billion approvals', '/quorum: ', () =>
    workflow({ transitions: finish({ approval: { by: ['role:manager'], quorum: 1e9 } }) })
  ),
  draft('a guard of 500 nodes', '/transitions/finish/show: ', () =>
    workflow({ transitions: finish({ show: `1${'+1'.repeat(600)} > 0` }) })
  ),
  draft('a clock of months', '/within: must be in weeks', () =>
    sla({ target: [{ within: 'P9M' }] })
  ),
  draft('a clock that warns for ever', '/warn_at', () =>
    sla({ warn_at: names(200).map(() => 0.5) })
  ),
  draft('a map of 10,000 moves', '/migrate', () =>
    workflow({ migrate: { 1: many(10_000, 'done') } })
  ),
]

const automation = (change: Json = {}): Json => ({
  ...{ kind: 'automation', key: 'hostile', title: 'Hostile', enabled: true },
  ...{ on: { event: 'created', entity: 'task' }, do: [notify()] },
  ...change,
})
const notify = (more: Json = {}) => ({
  do: 'notify',
  with: { to: ['creator'], text: 'x' },
  ...more,
})
const schedule = (timing: Json) =>
  automation({ on: { event: 'schedule', entity: 'task', ...timing } })

export const AUTOMATIONS: HostileDocument[] = [
  draft('a schedule of each second', '/on/', () => schedule({ every: 'PT1S' })),
  draft('a schedule of six places', '/on/cron', () => schedule({ cron: '* * * * * *' })),
  draft('a schedule of a day that never comes', '/on/cron', () => schedule({ cron: '0 0 31 2 *' })),
  draft('a time zone on the moon', '/on/time_zone', () =>
    schedule({ cron: '0 6 * * *', time_zone: 'Moon/Tycho' })
  ),
  draft('an event nobody tells', '/on/event', () =>
    automation({ on: { event: 'thought', entity: 'task' } })
  ),
  draft('an entity nobody has', 'there is no entity "ghost"', () =>
    automation({ on: { event: 'created', entity: 'ghost' } })
  ),
  draft('a thousand steps', '/do: ', () => automation({ do: names(1_000).map(() => notify()) })),
  draft('a step that waits a century', 'must be a year at most', () =>
    automation({ do: [notify({ delay: 'P100Y' })] })
  ),
  draft('a step with a megabyte of words', '/do/0/with', () =>
    automation({ do: [notify({ with: { to: ['creator'], text: 'x'.repeat(200_000) } })] })
  ),
  draft('a field of the prototype', '__proto__', () =>
    JSON.stringify(automation({ do: [{ do: 'set_fields', with: { fields: { a: 1 } } }] })).replace(
      '"a"',
      '"__proto__"'
    )
  ),
  draft('a rule of 600 sums', '/if: ', () => automation({ if: `1${'+1'.repeat(600)} > 0` })),
  {
    name: 'a rule whose text doubles',
    way: 'trial',
    document: () =>
      automation({ if: `["${'x'.repeat(2_000)}"]${'.map(a, a + a)'.repeat(14)}.size() > 0` }),
    says: 'takes more than 10000 steps',
  },
]
