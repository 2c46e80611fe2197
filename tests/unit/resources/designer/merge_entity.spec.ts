import { test } from '@japa/runner'
import {
  fieldOfConflict,
  mergeEntity,
  withoutTheGone,
} from '../../../../resources/designer/merge_entity.js'
import { settle } from '../../../../resources/designer/merge_three.js'
import type { DefinitionProperty, EntityDocument } from '../../../../resources/types/definition.js'

const BASE = entity({ load: { type: 'integer' }, drive: { type: 'string' } }, [
  { section: 'Ratings', fields: ['load', 'drive'] },
  { section: 'Notes', fields: [] },
])

function entity(
  properties: Record<string, DefinitionProperty>,
  layout: EntityDocument['layout'],
  required?: string[]
): EntityDocument {
  const schema = { type: 'object', properties, ...(required && { required }) }
  return { kind: 'entity', key: 'equipment.crane', title: 'Crane', schema, layout }
}

test.group('Two drafts of one entity', () => {
  test('fields that each side added are both there, each in its place', ({ assert }) => {
    const { load, drive } = BASE.schema!.properties!
    const mine = entity({ load, drive, reach: { type: 'number' } }, [
      { section: 'Ratings', fields: ['load', 'reach', 'drive'] },
      { section: 'Notes', fields: [] },
    ])
    const theirs = entity({ load, drive, remark: { type: 'string' } }, [
      { section: 'Ratings', fields: ['load', 'drive'] },
      { section: 'Notes', fields: ['remark'] },
    ])
    const { merged, conflicts } = mergeEntity({ base: BASE, mine, theirs })
    assert.deepEqual(conflicts, [])
    assert.sameMembers(Object.keys(merged.schema!.properties!), [
      'load',
      'drive',
      'reach',
      'remark',
    ])
    assert.deepEqual(merged.layout, [
      { section: 'Ratings', fields: ['load', 'reach', 'drive'] },
      { section: 'Notes', fields: ['remark'] },
    ])
  })

  test('a section one renamed and the other filled is one section', ({ assert }) => {
    const { load, drive } = BASE.schema!.properties!
    const mine = entity(BASE.schema!.properties!, [
      { section: 'Limits', fields: ['load', 'drive'] },
      { section: 'Notes', fields: [] },
    ])
    const theirs = entity({ load, drive, reach: {} }, [
      { section: 'Ratings', fields: ['load', 'drive', 'reach'] },
      { section: 'Notes', fields: [] },
    ])
    const { merged } = mergeEntity({ base: BASE, mine, theirs })
    assert.deepEqual(merged.layout, [
      { section: 'Limits', fields: ['load', 'drive', 'reach'] },
      { section: 'Notes', fields: [] },
    ])
  })

  test('a field both moved stands where mine has it, once', ({ assert }) => {
    const base = entity({ load: {} }, [
      { section: 'A', fields: ['load'] },
      { section: 'B', fields: [] },
      { section: 'C', fields: [] },
    ])
    const at = (home: string) =>
      entity(
        { load: {} },
        ['A', 'B', 'C'].map((section) => ({ section, fields: section === home ? ['load'] : [] }))
      )
    const { merged } = mergeEntity({ base, mine: at('C'), theirs: at('B') })
    assert.deepEqual(merged.layout, at('C').layout)
  })

  test('a field one took out is neither placed nor required any more', ({ assert }) => {
    const mine = entity({ drive: { type: 'string' } }, [
      { section: 'Ratings', fields: ['drive'] },
      { section: 'Notes', fields: [] },
    ])
    const theirs = entity(BASE.schema!.properties!, BASE.layout, ['load'])
    const { merged, conflicts } = mergeEntity({ base: BASE, mine, theirs })
    assert.deepEqual(conflicts, [])
    assert.notProperty(merged.schema, 'required')
    assert.deepEqual(merged.layout![0].fields, ['drive'])
  })

  test('a clash names its field; deciding to take it out leaves nothing of it', ({ assert }) => {
    const { drive } = BASE.schema!.properties!
    const mine = entity({ load: { type: 'integer', minimum: 5 }, drive }, BASE.layout)
    const theirs = entity({ drive }, [
      { section: 'Ratings', fields: ['drive'] },
      { section: 'Notes', fields: [] },
    ])
    const { merged, conflicts } = mergeEntity({ base: BASE, mine, theirs })
    assert.deepEqual(conflicts.map(fieldOfConflict), ['load'])
    const agreed = withoutTheGone(settle(merged, conflicts[0], 'theirs'), [BASE, mine, theirs])
    assert.deepEqual(Object.keys(agreed.schema!.properties!), ['drive'])
    assert.deepEqual(agreed.layout![0].fields, ['drive'])
  })

  test('a clash outside of the fields belongs to none', ({ assert }) => {
    const { conflicts } = mergeEntity({
      base: BASE,
      mine: { ...BASE, title: 'Tower crane' },
      theirs: { ...BASE, title: 'Port crane' },
    })
    assert.deepEqual(conflicts.map(fieldOfConflict), [null])
  })
})
