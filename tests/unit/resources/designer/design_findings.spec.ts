import { test } from '@japa/runner'
import { designFindings, findingsByPlace } from '../../../../resources/designer/design_findings.js'
import { entityPlace } from '../../../../resources/designer/entity_place.js'
import type { DefinitionPlan, EntityDocument } from '../../../../resources/types/definition.js'

const CRANE: EntityDocument = {
  kind: 'entity',
  key: 'equipment.crane',
  title: 'Crane',
  schema: { properties: { load: { type: 'integer' } } },
  layout: [{ section: 'Ratings', fields: ['name', 'load'] }],
}

function plan(given: Partial<DefinitionPlan>): DefinitionPlan {
  const none = { count: 0, sample: [] }
  const empty = { changes: [], invalid_records: none, in_flight: [], breaks: [], indexes: [] }
  return { ...empty, blockers: [], encryption: [], warnings: [], ...given }
}

function findings(given: Partial<DefinitionPlan>, refused: Record<string, string[]> = {}) {
  return designFindings({ plan: plan(given), refused }, (finding) => entityPlace(CRANE, finding))
}

test.group('Findings of a draft', () => {
  test('a blocker is split into its place and what is wrong there', ({ assert }) => {
    assert.deepEqual(
      findings({ blockers: ['/schema/properties/load/minimum: must be a number'] }),
      [
        {
          level: 'error',
          place: 'load',
          pointer: '/schema/properties/load/minimum',
          message: 'must be a number',
        },
      ]
    )
  })

  test('each stands at its field, wherever the pointer points', ({ assert }) => {
    const fields = findings(
      {
        blockers: ['/layout/0/fields/0: is unknown', '/schema/required: "load" is computed'],
        warnings: [{ pointer: '/overrides/name', message: 'is a column' }],
      },
      { '/schema/properties/load/type': ['must be a type'] }
    ).map(({ place, level }) => [place, level])
    assert.deepEqual(fields, [
      ['load', 'error'],
      ['name', 'error'],
      ['load', 'error'],
      ['name', 'warning'],
    ])
  })

  test('a German message leads to its field as the English does', ({ assert }) => {
    const [found] = findings({ blockers: ['/schema/required: „load“ wird berechnet'] })
    assert.equal(found.place, 'load')
  })

  test('what is about no field, or one that is gone, is about none', ({ assert }) => {
    const found = findings({
      blockers: [
        '2 records would no longer be valid',
        '/label: is odd',
        '/schema/properties/gone: is odd',
      ],
    })
    assert.deepEqual(
      found.map(({ place }) => place),
      [null, null, null]
    )
    assert.equal(found[0].message, '2 records would no longer be valid')
    assert.equal(findingsByPlace(found).size, 0)
  })

  test('records that would not fit are told at the field they fail at, once each', ({ assert }) => {
    const errors = { 'custom.load': ['must be at least 5'] }
    const sample = [
      { id: '1', label: 'C-1', errors },
      { id: '2', label: 'C-1', errors },
    ]
    const found = findings({ invalid_records: { count: 2, sample } })
    assert.deepEqual(findingsByPlace(found).get('load'), [
      {
        level: 'warning',
        place: 'load',
        pointer: '/schema/properties/load',
        message: 'C-1: must be at least 5',
      },
    ])
  })
})
