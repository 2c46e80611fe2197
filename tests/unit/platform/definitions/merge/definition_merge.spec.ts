import { test } from '@japa/runner'
import { conflictTitle } from '#platform/definitions/merge/conflict_title'
import { DefinitionMerge } from '#platform/definitions/merge/definition_merge'
import type { EntityDefinition, FieldSchema, FormDefinition } from '#platform/definitions/types'

const text = (title: string, more: object = {}): FieldSchema => ({ type: 'string', title, ...more })

function entity(properties: Record<string, FieldSchema>, more: object = {}): EntityDefinition {
  return {
    kind: 'entity',
    key: 'equipment.crane',
    title: { en: 'Crane', de: 'Kran' },
    schema: { type: 'object', properties },
    ...more,
  }
}

function form(items: string[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    kind: 'form',
    key: 'crane_check',
    title: 'Crane check',
    mode: 'checklist',
    schema: {
      type: 'object',
      properties: Object.fromEntries(items.map((key) => [key, text(key)])),
    },
    layout: [{ section: 'Crane', items: items.map((field) => ({ field })) }],
    ...more,
  }
}

const merged = (merge: DefinitionMerge, choices = {}) => merge.document(choices) as EntityDefinition

test.group('Three versions of a definition', () => {
  test('what only one side changed is taken from it, in every language for itself', ({
    assert,
  }) => {
    const merge = new DefinitionMerge({
      base: entity({ load: text('Load') }),
      mine: {
        ...entity({ load: text('Load'), colour: text('Colour') }),
        title: { en: 'Crane', de: 'Hallenkran' },
      },
      theirs: {
        ...entity({ load: text('Load', { maxLength: 9 }), reach: text('Reach') }),
        title: { en: 'Bridge crane', de: 'Kran' },
      },
    })
    assert.isEmpty(merge.conflicts)
    assert.deepEqual(merged(merge).title, { en: 'Bridge crane', de: 'Hallenkran' })
    assert.sameMembers(Object.keys(merged(merge).schema.properties), ['load', 'colour', 'reach'])
    assert.equal(merged(merge).schema.properties.load.maxLength, 9)
  })

  test('what both changed is a conflict with all three values, and mine until somebody chooses', ({
    assert,
  }) => {
    const merge = new DefinitionMerge({
      base: entity({ load: text('Load') }),
      mine: entity({ load: text('Burden') }),
      theirs: entity({ load: text('Rated load') }),
    })
    const [conflict] = merge.conflicts
    assert.containSubset(conflict, {
      pointer: '/schema/properties/load/title',
      base: 'Load',
      mine: 'Burden',
      theirs: 'Rated load',
    })
    assert.equal(merged(merge).schema.properties.load.title, 'Burden')
    const choices = { [conflict.pointer]: 'theirs' as const }
    assert.equal(merged(merge, choices).schema.properties.load.title, 'Rated load')
    assert.isEmpty(merge.open(choices))
  })

  test('a field the maker took out and the tenant changed is asked for, not lost', ({ assert }) => {
    const merge = new DefinitionMerge({
      base: entity({ load: text('Load'), hook: text('Hook') }),
      mine: entity({ load: text('Load'), hook: text('Hook block') }),
      theirs: entity({ load: text('Load') }),
    })
    assert.lengthOf(merge.conflicts, 1)
    assert.equal(merged(merge).schema.properties.hook.title, 'Hook block')
    const { pointer } = merge.conflicts[0]
    assert.notProperty(merged(merge, { [pointer]: 'theirs' }).schema.properties, 'hook')
  })

  test('entries of lists are told apart by name, and keep it when they are renamed', ({
    assert,
  }) => {
    const base = form(['brake', 'rope'])
    const mine = form(['brake', 'rope'], {
      layout: [
        {
          section: 'Our crane',
          items: [{ field: 'brake', help: 'Look twice' }, { field: 'rope' }],
        },
      ],
    })
    const theirs = form(['brake', 'rope', 'hook'])
    const merge = new DefinitionMerge({ base, mine, theirs })
    assert.isEmpty(merge.conflicts)
    assert.deepEqual((merge.document() as FormDefinition).layout, [
      {
        section: 'Our crane',
        items: [{ field: 'brake', help: 'Look twice' }, { field: 'rope' }, { field: 'hook' }],
      },
    ])
  })

  test('a field one side took out is asked for nowhere', ({ assert }) => {
    const layout = (fields: string[]) => [{ section: 'Crane', fields }]
    const merge = new DefinitionMerge({
      base: entity(
        { load: text('Load'), hook: text('Hook') },
        { layout: layout(['load', 'hook']) }
      ),
      mine: entity({ load: text('Load') }, { layout: layout(['load']) }),
      theirs: entity(
        { load: text('Load'), hook: text('Hook') },
        { layout: [...layout(['load']), { section: 'Hook', fields: ['hook'] }] }
      ),
    })
    const document = merged(merge)
    assert.deepEqual(
      document.layout?.flatMap(({ fields }) => fields),
      ['load']
    )
  })

  test('a definition one side deleted and the other changed is a conflict as a whole', ({
    assert,
  }) => {
    const base = entity({ load: text('Load') })
    const theirs = entity({ load: text('Rated load') })
    const merge = new DefinitionMerge({ base, theirs })
    assert.equal(merge.conflicts[0].pointer, '')
    assert.isUndefined(merge.document())
    assert.deepEqual(merge.document({ '': 'theirs' }), theirs)
    assert.isUndefined(new DefinitionMerge({ base, theirs: base }).document())
  })

  test('without a common beginning equal parts are equal and the others are asked', ({
    assert,
  }) => {
    const merge = new DefinitionMerge({
      mine: entity({ load: text('Load'), hook: text('Hook') }),
      theirs: entity({ load: text('Rated load'), reach: text('Reach') }),
    })
    assert.deepEqual(
      merge.conflicts.map(({ pointer }) => pointer),
      ['/schema/properties/load/title']
    )
    assert.sameMembers(Object.keys(merged(merge).schema.properties), ['load', 'hook', 'reach'])
  })

  test('a key that every object inherits is a key like others', ({ assert }) => {
    const options = (title: string) => ({
      kind: text('Kind', { 'enum': ['toString'], 'x-options': { toString: { title } } }),
    })
    const merge = new DefinitionMerge({
      base: entity({ kind: text('Kind', { enum: ['toString'] }) }),
      mine: entity({ kind: text('Kind', { enum: ['toString'] }) }),
      theirs: entity(options('Text')),
    })
    assert.isEmpty(merge.conflicts)
    assert.deepEqual(merged(merge).schema.properties.kind['x-options'], {
      toString: { title: 'Text' },
    })
  })

  test('a conflict is told in the words of the definition', ({ assert }) => {
    const sides = {
      base: entity({ load: text('Load', { 'x-unit': 't' }) }),
      mine: entity({ load: text('Load', { 'x-unit': 'kg' }) }),
      theirs: entity({ load: text('Load', { 'x-unit': 'lb' }) }),
    }
    const [conflict] = new DefinitionMerge(sides).conflicts
    assert.equal(conflictTitle(conflict, sides, 'en'), 'Load › Unit')
    assert.equal(conflictTitle(conflict, sides, 'de'), 'Load › Einheit')
  })
})
