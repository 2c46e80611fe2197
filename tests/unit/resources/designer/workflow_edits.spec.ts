import { test } from '@japa/runner'
import { WorkflowEdits } from '../../../../resources/designer/workflow_edits.js'
import { workflowGraph } from '../../../../resources/designer/workflow_graph.js'
import {
  statesInOrder,
  transitionsInOrder,
} from '../../../../resources/designer/workflow_places.js'
import type { WorkflowDocument } from '../../../../resources/types/workflow.js'

const PERMIT: WorkflowDocument = {
  kind: 'workflow',
  key: 'permit',
  title: 'Permit',
  initial: 'open',
  states: {
    done: { category: 'done', title: 'Done' },
    open: { category: 'backlog', title: { en: 'Open', de: 'Offen' } },
    waiting: { category: 'waiting', title: 'Waiting' },
  },
  transitions: {
    finish: { title: 'Finish', from: ['open', 'waiting'], to: 'done' },
    hold: { title: 'Hold', from: ['open'], to: 'waiting' },
  },
  slas: { response: { starts: ['open'], pauses: ['waiting'], stops: ['done'], target: [] } },
}

const edits = new WorkflowEdits('en')

test.group('Edits of a workflow', () => {
  test('a state is added under a free key and selected', ({ assert }) => {
    const edit = edits.addState(PERMIT, 'Open')
    assert.containSubset(edit, { name: 'add', values: { field: 'Open' }, place: 'state:open_2' })
    assert.equal(edit.apply(PERMIT).states.open_2.category, 'active')
  })

  test('two states are connected by a transition called after where it leads', ({ assert }) => {
    const edit = edits.connect(PERMIT, 'done', 'open')
    assert.deepEqual(edit.apply(PERMIT).transitions.open, {
      title: 'Open',
      from: ['done'],
      to: 'open',
    })
  })

  test('a new state is called otherwise wherever the workflow names it', ({ assert }) => {
    const unpublished = { text: 'Parked', language: 'en', isPublished: false }
    const next = edits.retitle(PERMIT, 'state:waiting', unpublished).apply(PERMIT)
    assert.property(next.states, 'parked')
    assert.deepEqual(next.transitions.finish.from, ['open', 'parked'])
    assert.equal(next.transitions.hold.to, 'parked')
    assert.deepEqual(next.slas!.response.pauses, ['parked'])
  })

  test('a published one keeps its key, and its name in the other language', ({ assert }) => {
    const published = { text: 'New', language: 'en', isPublished: true }
    const edit = edits.retitle(PERMIT, 'state:open', published)
    assert.equal(edit.place, 'state:open')
    assert.deepEqual(edit.apply(PERMIT).states.open.title, { en: 'New', de: 'Offen' })
  })

  test('a state takes along what led there; clocks forget it', ({ assert }) => {
    const next = edits.remove(PERMIT, 'state:waiting').apply(PERMIT)
    assert.deepEqual(Object.keys(next.states), ['done', 'open'])
    assert.deepEqual(next.transitions, {
      finish: { title: 'Finish', from: ['open'], to: 'done' },
    })
    assert.deepEqual(next.slas!.response.pauses, [])
    assert.notProperty(next, 'migrate')
  })

  test('records of a published state are told where they go, those of older versions too', ({
    assert,
  }) => {
    const old = { ...PERMIT, migrate: { 1: { parts: 'waiting' } } }
    const moved = { version: 2, to: 'open' }
    const next = edits.remove(old, 'state:waiting', moved).apply(old)
    assert.deepEqual(next.migrate, { 1: { parts: 'open' }, 2: { waiting: 'open' } })
  })

  test('without its start a workflow starts where the records went', ({ assert }) => {
    const moved = { version: 1, to: 'waiting' }
    assert.equal(edits.remove(PERMIT, 'state:open', moved).apply(PERMIT).initial, 'waiting')
  })

  test('a keyword without a value is taken out', ({ assert }) => {
    const set = edits.set(PERMIT, 'transition:hold', { roles: ['manager'] }).apply(PERMIT)
    assert.deepEqual(set.transitions.hold.roles, ['manager'])
    const none = edits.set(set, 'transition:hold', { roles: undefined }).apply(set)
    assert.notProperty(none.transitions.hold, 'roles')
  })
})

test.group('The picture of a workflow', () => {
  test('stands in the order work flows, whatever the order of its keys', ({ assert }) => {
    assert.deepEqual(statesInOrder(PERMIT), ['open', 'waiting', 'done'])
    assert.deepEqual(transitionsInOrder(PERMIT), ['hold', 'finish'])
  })

  test('draws a transition from each state it leads from, and none to nowhere', ({ assert }) => {
    const lost = { title: 'Lost', from: ['open'], to: 'gone' }
    const document = { ...PERMIT, transitions: { ...PERMIT.transitions, lost } }
    const { steps } = workflowGraph(document, 'de')
    assert.deepEqual(
      steps.map(({ from, to }) => `${from} ${to}`),
      ['state:open state:waiting', 'state:open state:done', 'state:waiting state:done']
    )
  })
})
