import { test } from '@japa/runner'
import { definitionDiff } from '#platform/definitions/definition_diff'
import type { Definition } from '#platform/definitions/types'

const entity = (properties: object, more: object = {}) =>
  ({
    kind: 'entity',
    key: 'permit',
    title: 'Permit',
    schema: { type: 'object', properties },
    ...more,
  }) as unknown as Definition

const workflow = (states: object, transitions: object = {}, more: object = {}) =>
  ({
    kind: 'workflow',
    key: 'permit',
    initial: 'asked',
    states,
    transitions,
    ...more,
  }) as unknown as Definition

/** Every change in a line, what is different of it behind. */
function told(before: Definition, after: Definition, locale = 'en') {
  const { changes } = definitionDiff(before, after, locale)
  return changes.map(({ text, details }) => [text, ...details].join(' | '))
}

const ASKED = { asked: { category: 'backlog', title: { en: 'Asked', de: 'Gefragt' } } }

test.group('What changed between two versions, in words', () => {
  test('fields that came, went and are called otherwise', ({ assert }) => {
    const before = entity({ people: { type: 'integer', title: 'People' }, old: { type: 'string' } })
    const after = entity({
      people: { type: 'integer', title: { en: 'Crew', de: 'Mannschaft' } },
      place: { type: 'string', title: { en: 'Place', de: 'Ort' } },
    })
    assert.deepEqual(told(before, after), [
      'Field “Place” added',
      'Field “People” renamed to “Crew”',
      'Field “old” taken out',
    ])
    assert.deepEqual(told(before, after, 'de'), [
      'Feld „Ort“ hinzugefügt',
      'Feld „People“ umbenannt in „Mannschaft“',
      'Feld „old“ entfernt',
    ])
  })

  test('what of a field is different: numbers, choices, truths, and whether it is required', ({
    assert,
  }) => {
    const load = { 'type': 'number', 'title': 'Load', 'x-unit': 't', 'maximum': 10 }
    const drive = { enum: ['rope', 'oil'], title: 'Drive' }
    const before = entity({ load, drive })
    const after = entity(
      {
        load: { ...load, 'x-unit': 'kg', 'maximum': 20, 'x-list': true },
        drive: { ...drive, enum: ['rope', 'air'] },
      },
      {}
    ) as Definition & { schema: { required?: string[] } }
    after.schema.required = ['load']
    assert.deepEqual(told(before, after), [
      'Field “Load” changed | Required now | Unit from “t” to “kg” | Most from 10 to 20 | Shown in lists: yes',
      'Field “Drive” changed | Choices: “air” added, “oil” taken out',
    ])
    assert.deepEqual(told(after, before, 'de'), [
      'Feld „Load“ geändert | Keine Pflicht mehr | Einheit von „kg“ auf „t“ | Höchstwert von 20 auf 10 | In Listen sichtbar entfernt',
      'Feld „Drive“ geändert | Auswahl: „oil“ hinzugefügt, „air“ entfernt',
    ])
  })

  test('a title changed in the other language alone is told as that', ({ assert }) => {
    const before = workflow(ASKED)
    const after = workflow({ asked: { category: 'backlog', title: { en: 'Asked', de: 'Neu' } } })
    assert.deepEqual(told(before, after), [
      'State “Asked” changed | Title › German from “Gefragt” to “Neu”',
    ])
    assert.deepEqual(told(before, after, 'de'), ['Zustand „Gefragt“ umbenannt in „Neu“'])
  })

  test('steps of a workflow by the names of their states, effects by what they do', ({
    assert,
  }) => {
    const states = { ...ASKED, given: { category: 'done', title: 'Given' } }
    const before = workflow(states, { give: { title: 'Give', from: ['asked'], to: 'given' } })
    const give = {
      title: 'Give',
      from: ['asked', 'given'],
      to: 'asked',
      effects: [{ do: 'comment', with: { body: 'Given' } }],
    }
    const after = workflow(states, { give }, { initial: 'given' })
    assert.deepEqual(told(before, after), [
      'Transition “Give” changed | From: “Given” added | To from “Given” to “Asked” | Effects added',
      'Initial state changed | Initial state from “Asked” to “Given”',
    ])
  })

  test('sections, rules and texts: what stands where, and how it reads now', ({ assert }) => {
    const properties = { load: { type: 'number', title: 'Load' }, hook: { type: 'string' } }
    const rule = { rule: 'custom.load > 1', message: 'Too little' }
    const before = entity(properties, {
      layout: [{ section: 'Ratings', fields: ['load', 'hook'] }],
      rules: [rule],
    })
    const after = entity(properties, {
      layout: [
        { section: 'Ratings', fields: ['hook'] },
        { section: 'Safety', fields: ['load'] },
      ],
      rules: [{ ...rule, message: 'More, please' }],
    })
    assert.deepEqual(told(before, after), [
      'Layout changed | Ratings: “Load” taken out | Safety added',
      'Rules changed | custom.load > 1 › Message from “Too little” to “More, please”',
    ])
  })

  test('the steps of an automation and the text of a template', ({ assert }) => {
    const automation = (...bodies: string[]) =>
      ({
        kind: 'automation',
        key: 'watch',
        title: 'Watch',
        on: { event: 'created', entity: 'task' },
        do: bodies.map((body) => ({ do: 'comment', with: { body } })),
        enabled: bodies.length > 1,
      }) as unknown as Definition
    assert.deepEqual(told(automation('One'), automation('One', 'Two')), [
      'Do changed | Comment added',
      'Enabled changed | Enabled: yes',
    ])
    const template = (body: object) =>
      ({ kind: 'template', key: 'x.in_app', title: 'X', channel: 'in_app', body }) as never
    assert.deepEqual(told(template({ en: 'Hi' }), template({ en: 'Hello', de: 'Hallo' })), [
      'Text (de) added',
      'Text (en) changed | Text (en) from “Hi” to “Hello”',
    ])
  })
})
