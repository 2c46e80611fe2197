import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import { transitions, workflowWith } from '#tests/unit/platform/definitions/sample_documents'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  roles: ['admin', 'manager', 'technician'],
  calendars: ['office'],
}

const CLOCK = { starts: ['new'], stops: ['completed'] }

function inspect(change: Record<string, unknown>) {
  return inspectDefinition(workflowWith(change), context)
}

/** The sample with one transition replaced. */
function withTransition(key: string, change: Record<string, unknown>) {
  const all: Record<string, object> = transitions()
  return { transitions: { ...all, [key]: { ...all[key], ...change } } }
}

test.group('inspectDefinition: workflows', () => {
  test('the example of the specification is accepted', ({ assert }) => {
    assert.deepEqual(inspect({}), { errors: [], warnings: [], malformed: false })
  })

  test('{name} is an error at {pointer}')
    .with([
      { name: 'an initial state that is none', pointer: '/initial', change: { initial: 'nope' } },
      {
        name: 'a transition to nowhere',
        pointer: '/transitions/hold/to',
        change: withTransition('hold', { to: 'nope' }),
      },
      {
        name: 'a transition from nowhere',
        pointer: '/transitions/hold/from/0',
        change: withTransition('hold', { from: ['nope'] }),
      },
      {
        name: 'an unknown role',
        pointer: '/transitions/start/roles/0',
        change: withTransition('start', { roles: ['boss'] }),
      },
      {
        name: 'an unknown form',
        pointer: '/transitions/complete/checklists/0',
        change: withTransition('complete', { checklists: ['nope'] }),
      },
      {
        name: 'an unknown field',
        pointer: '/transitions/hold/fields/0',
        change: withTransition('hold', { fields: ['custom.nope'] }),
      },
      {
        name: 'a guard with a mistyped field',
        pointer: '/transitions/reopen/show',
        change: withTransition('reopen', { show: 'record.complete_at < now' }),
      },
      {
        name: 'a requirement that is no yes or no',
        pointer: '/transitions/complete/require/0/rule',
        change: withTransition('complete', {
          require: [{ rule: 'size(record.title)', message: 'x' }],
        }),
      },
      {
        name: 'an unknown approver',
        pointer: '/transitions/complete/approval/by/0',
        change: withTransition('complete', { approval: { by: ['role:boss'] } }),
      },
      {
        name: 'an unknown effect',
        pointer: '/transitions/complete/effects/0/do',
        change: withTransition('complete', { effects: [{ do: 'explode' }] }),
      },
      {
        name: 'an effect that could run in a circle',
        pointer: '/transitions/complete/effects/0/do',
        change: withTransition('complete', { effects: [{ do: 'transition' }] }),
      },
      {
        name: 'a clock on an unknown state',
        pointer: '/slas/x/starts/0',
        change: {
          slas: { x: { starts: ['nope'], stops: ['completed'], target: [{ within: 'P1D' }] } },
        },
      },
      {
        name: 'a clock by an unknown calendar',
        pointer: '/slas/x/calendar',
        change: {
          slas: {
            x: { ...CLOCK, calendar: 'nope', target: [{ within: 'P1D' }] },
          },
        },
      },
      {
        name: 'a target that differs in length',
        pointer: '/slas/x/target/0/within',
        change: { slas: { x: { ...CLOCK, target: [{ within: 'P1M' }] } } },
      },
      {
        name: 'a migration into an unknown state',
        pointer: '/migrate/1/old',
        change: { migrate: { '1': { old: 'nope' } } },
      },
      {
        name: 'a lock on an unknown field',
        pointer: '/states/new/locked/0',
        change: {
          states: {
            ...(workflowWith({}).states as object),
            new: { category: 'backlog', locked: ['nope'] },
          },
        },
      },
      {
        name: 'a dead end',
        pointer: '/states/on_hold',
        change: {
          transitions: {
            ...transitions(),
            start: { from: ['new', 'assigned'], to: 'in_progress' },
            cancel: { from: ['new'], to: 'cancelled' },
          },
        },
      },
    ])
    .run(({ assert }, { pointer, change }) => {
      assert.include(
        inspect(change).errors.map((error) => error.pointer),
        pointer
      )
    })

  test('a state nobody can reach is a warning', ({ assert }) => {
    const { errors, warnings } = inspect(withTransition('assign', { to: 'in_progress' }))
    assert.isEmpty(errors)
    assert.deepEqual(warnings, [
      { pointer: '/states/assigned', message: 'cannot be reached from the initial state' },
    ])
  })

  test('a duration that is none is refused by the gate', ({ assert }) => {
    const { errors, malformed } = inspect({
      slas: { x: { starts: ['new'], stops: ['completed'], target: [{ within: '2 hours' }] } },
    })
    assert.isTrue(malformed)
    assert.equal(errors[0].pointer, '/slas/x/target/0/within')
  })
})
