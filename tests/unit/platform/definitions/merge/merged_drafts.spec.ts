import { test } from '@japa/runner'
import { DefinitionMerge } from '#platform/definitions/merge/definition_merge'
import type {
  AutomationDefinition,
  EntityDefinition,
  FormDefinition,
  WorkflowDefinition,
} from '#platform/definitions/types'
import {
  entityWith,
  formWith,
  workflowWith,
} from '#tests/unit/platform/definitions/sample_documents'

type Layout = { section: string; fields: string[] }[]

function entity(layout: Layout, required: string[] = []) {
  const keys = layout.flatMap(({ fields }) => fields)
  const properties = Object.fromEntries(keys.map((key) => [key, { type: 'string' }]))
  const schema = { type: 'object', properties, required }
  return entityWith({ schema, layout, rules: [] }) as unknown as EntityDefinition
}

const sections = (merge: DefinitionMerge) => (merge.document() as EntityDefinition).layout

test.group('Two drafts that grew from one', () => {
  test('a field both moved stands where mine has it, once', ({ assert }) => {
    const at = (home: string) =>
      entity(
        ['A', 'B', 'C'].map((section) => ({ section, fields: section === home ? ['load'] : [] }))
      )
    const merge = new DefinitionMerge({ base: at('A'), mine: at('C'), theirs: at('B') })
    assert.deepEqual(sections(merge), at('C').layout)
  })

  test('fields that each side added are both there, each in its place', ({ assert }) => {
    const merge = new DefinitionMerge({
      base: entity([{ section: 'Ratings', fields: ['load', 'drive'] }]),
      mine: entity([{ section: 'Ratings', fields: ['load', 'reach', 'drive'] }]),
      theirs: entity([
        { section: 'Ratings', fields: ['load', 'drive'] },
        { section: 'Notes', fields: ['remark'] },
      ]),
    })
    assert.isEmpty(merge.conflicts)
    assert.deepEqual(sections(merge), [
      { section: 'Ratings', fields: ['load', 'reach', 'drive'] },
      { section: 'Notes', fields: ['remark'] },
    ])
  })

  test('a field one took out is required no longer', ({ assert }) => {
    const both = [{ section: 'Ratings', fields: ['load', 'drive'] }]
    const merge = new DefinitionMerge({
      base: entity(both),
      mine: entity([{ section: 'Ratings', fields: ['drive'] }]),
      theirs: entity(both, ['load']),
    })
    const { schema } = merge.document() as EntityDefinition
    assert.notProperty(schema, 'required')
  })

  test('a state one added and a transition the other changed are both there', ({ assert }) => {
    const base = workflowWith({}) as unknown as WorkflowDefinition
    const [key, transition] = Object.entries(base.transitions)[0]
    const merge = new DefinitionMerge({
      base,
      mine: { ...base, states: { ...base.states, checked: { category: 'active' } } },
      theirs: {
        ...base,
        transitions: { ...base.transitions, [key]: { ...transition, roles: ['manager'] } },
      },
    })
    assert.isEmpty(merge.conflicts)
    const document = merge.document() as WorkflowDefinition
    assert.property(document.states, 'checked')
    assert.deepEqual(document.transitions[key].roles, ['manager'])
  })

  test('an item asked differently by both is one clash, at the item', ({ assert }) => {
    const base = formWith({}) as unknown as FormDefinition
    const helped = (help: string) => {
      const [first, ...rest] = base.layout
      const [item, ...items] = first.items
      return { ...base, layout: [{ ...first, items: [{ ...item, help }, ...items] }, ...rest] }
    }
    const merge = new DefinitionMerge({ base, mine: helped('Mine'), theirs: helped('Theirs') })
    assert.deepEqual(
      merge.conflicts.map(({ path, mine, theirs }) => [path.at(-1), mine, theirs]),
      [['help', 'Mine', 'Theirs']]
    )
  })

  test('steps two people add stand beside each other, those of one kind too', ({ assert }) => {
    const step = (body: string) => ({ do: 'comment', with: { body } })
    const automation = (...bodies: string[]) =>
      ({
        kind: 'automation',
        key: 'escalate',
        title: 'Escalate',
        on: { event: 'created', entity: 'task' },
        do: bodies.map(step),
        enabled: true,
      }) as unknown as AutomationDefinition
    const steps = (merge: DefinitionMerge, choices = {}) =>
      (merge.document(choices) as AutomationDefinition).do
    const both = new DefinitionMerge({
      base: automation('one', 'two'),
      mine: automation('one', 'mine', 'two'),
      theirs: automation('one', 'two changed', 'theirs'),
    })
    assert.isEmpty(both.conflicts)
    assert.deepEqual(steps(both), ['one', 'mine', 'two changed', 'theirs'].map(step))

    const clash = new DefinitionMerge({
      base: automation('one', 'two'),
      mine: automation('one', 'my two'),
      theirs: automation('one', 'their two'),
    })
    assert.deepEqual(
      clash.conflicts.map(({ mine, theirs }) => [mine, theirs]),
      [['my two', 'their two']]
    )
    assert.deepEqual(steps(clash), ['one', 'my two'].map(step))
  })
})
