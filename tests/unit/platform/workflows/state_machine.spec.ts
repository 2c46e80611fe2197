import { test } from '@japa/runner'
import { E_TRANSITION_NOT_ALLOWED } from '#platform/errors'
import type { WorkflowFacts, WorkflowRecord } from '#platform/workflows/workflow_subject'
import { transitions } from '#tests/unit/platform/definitions/sample_documents'
import {
  customer,
  facts,
  machineWith,
  manager,
  owner,
  record,
  technician,
} from '#tests/unit/platform/workflows/sample_task'

const machine = machineWith({})

function option(
  key: string,
  subject: WorkflowRecord,
  { user = technician, ...more }: { user?: typeof technician } & Partial<WorkflowFacts> = {}
) {
  return machine
    .transitionsFrom(subject, user, { ...facts, ...more })
    .find((found) => found.key === key)
}

test.group('StateMachine: states', () => {
  test('a state has a category of the fixed vocabulary', ({ assert }) => {
    assert.equal(machine.category('on_hold'), 'waiting')
    assert.isNull(machine.category('nowhere'))
    assert.isFalse(machine.has('toString'))
  })

  test('states of one category come in file order, with title and colour', ({ assert }) => {
    assert.deepEqual(machine.states('de').slice(0, 3), [
      { key: 'new', title: 'New', category: 'backlog', color: 'info' },
      { key: 'assigned', title: 'Assigned', category: 'backlog', color: 'info' },
      { key: 'in_progress', title: 'In progress', category: 'active', color: 'primary' },
    ])
  })

  test('a state locks some fields, a final one all of them', ({ assert }) => {
    assert.isTrue(machine.isLocked('in_progress', 'equipment_id'))
    assert.isFalse(machine.isLocked('in_progress', 'title'))
    assert.isTrue(machine.isLocked('completed', 'custom.anything'))
    assert.deepEqual(machine.locks('new'), [])
  })
})

test.group('StateMachine: transitions', () => {
  test('only transitions out of the record’s state are offered, in file order', ({ assert }) => {
    const keys = machine.transitionsFrom(record(), technician, facts).map(({ key }) => key)
    assert.deepEqual(keys, ['assign', 'start', 'cancel'])
  })

  test('a permitted transition has no reasons', ({ assert }) => {
    assert.deepEqual(option('start', record()), {
      key: 'start',
      title: 'Start',
      to: 'in_progress',
      to_title: 'In progress',
      category: 'active',
      allowed: true,
      reasons: [],
      why: [],
      refused_for: [],
      fields: [],
      missing: [],
      ...{ checklists: [], asks: [], asks_downtime: false },
      approval: null,
    })
  })

  test('a role that is not listed is refused with the roles that are', ({ assert }) => {
    const start = option('start', record({ assigned_to: 'cust' }), { user: customer })
    assert.deepEqual(start?.reasons, ['Only the role technician or manager may do this'])
  })

  test('who holds * satisfies every list of roles, but not the conditions', ({ assert }) => {
    const reopened = record({ status: 'completed', completed_at: '2026-11-20T10:00:00Z' })
    assert.isTrue(option('reopen', reopened, { user: owner })?.allowed)
    assert.deepEqual(option('start', record(), { user: owner })?.refused_for, ['show'])
  })

  test('a condition on time sees the record’s times', ({ assert }) => {
    const old = record({ status: 'completed', completed_at: '2026-11-01T10:00:00Z' })
    assert.deepEqual(option('reopen', old, { user: manager })?.refused_for, ['show'])
  })

  test('a needed field is named by its title, and may be sent along', ({ assert }) => {
    const working = record({ status: 'in_progress' })
    const hold = option('hold', working, { titleOf: () => 'Reason for waiting' })
    assert.deepEqual(
      [hold?.allowed, hold?.reasons, hold?.missing],
      [false, ['Reason for waiting is needed first'], ['custom.hold_reason']]
    )
    const sent = { custom: { hold_reason: 'parts' } }
    assert.isTrue(option('hold', working, { fields: sent })?.allowed)
  })

  test('fields sent along cannot move the state', ({ assert }) => {
    const machineSees = option('start', record(), { fields: { status: 'completed' } })
    assert.isTrue(machineSees?.allowed)
  })

  test('every unmet rule is told, in the order of the checks', ({ assert }) => {
    const poor = record({ status: 'in_progress', description: null, priority: 'critical' })
    const complete = option('complete', poor)
    assert.deepEqual(complete?.refused_for, ['checklists', 'require'])
    assert.deepEqual(complete?.reasons, [
      'The checklist pm elevator monthly must be submitted first',
      'Say what was done',
    ])
  })

  test('a transition that needs approval says whose, and waits once it was asked', ({ assert }) => {
    const critical = record({ status: 'in_progress', priority: 'critical' })
    const more = { submittedChecklists: ['pm_elevator_monthly'], titleOf: () => 'Manager' }
    const complete = option('complete', critical, more)
    assert.isTrue(complete?.allowed)
    assert.deepEqual(complete?.approval, {
      by: ['role:manager'],
      names: ['Manager'],
      quorum: 1,
      exclude_requester: true,
    })
    const asked = option('complete', critical, { ...more, awaiting: ['complete'] })
    assert.deepEqual(asked?.reasons, ['Waits for the approval of Manager'])
    assert.isNull(option('complete', critical, { ...more, approved: true })?.approval)
  })

  test('with checklist, description and no approval needed a task completes', ({ assert }) => {
    assert.isTrue(
      option('complete', record({ status: 'in_progress' }), {
        submittedChecklists: ['pm_elevator_monthly'],
      })?.allowed
    )
  })

  test('a condition that cannot be evaluated refuses and says so', ({ assert }) => {
    const broken = {
      transitions: {
        ...transitions(),
        start: { from: ['new'], to: 'in_progress', show: 'record.gone_field == 1' },
      },
    }
    const old = machineWith(broken)
    const start = old.transitionsFrom(record(), owner, facts).find(({ key }) => key === 'start')
    assert.match(start?.reasons[0] ?? '', /could not be evaluated: .*gone_field/)
  })
})

test.group('StateMachine: picking', () => {
  const twoWays = machineWith({
    transitions: {
      ...transitions(),
      release: { from: ['new'], to: 'in_progress', roles: ['manager'] },
      start: { from: ['new'], to: 'in_progress' },
      rush: { from: ['new'], to: 'in_progress' },
    },
  })

  test('without a name the first permitted transition in file order is taken', ({ assert }) => {
    const options = twoWays.transitionsFrom(record(), technician, facts)
    assert.equal(twoWays.pick(options, { status: 'in_progress' }).key, 'start')
  })

  test('a named transition is taken, or refused with its reasons', ({ assert }) => {
    const options = twoWays.transitionsFrom(record(), technician, facts)
    assert.equal(twoWays.pick(options, { status: 'in_progress', transition: 'rush' }).key, 'rush')
    assert.throws(
      () => twoWays.pick(options, { status: 'in_progress', transition: 'release' }),
      E_TRANSITION_NOT_ALLOWED,
      /Only the role manager/
    )
  })

  test('where no way leads, it says what is possible', ({ assert }) => {
    const options = machine.transitionsFrom(record(), technician, facts)
    assert.throws(
      () => machine.pick(options, { status: 'completed' }),
      E_TRANSITION_NOT_ALLOWED,
      'There is no way from here to "Completed". Possible now: Assign, Start, Cancel.'
    )
  })

  test('a refusal carries every unmet rule per transition', ({ assert }) => {
    const options = machine.transitionsFrom(
      record({ status: 'in_progress', description: '' }),
      technician,
      facts
    )
    try {
      machine.pick(options, { status: 'completed' })
      assert.fail('was let through')
    } catch (error) {
      assert.lengthOf((error as { details: { complete: string[] } }).details.complete, 2)
    }
  })
})
