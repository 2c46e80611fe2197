import { test } from '@japa/runner'
import type { EntityDefinition } from '#platform/definitions/types'
import { recordEntity } from '#platform/definitions/record_entity'
import { Entity } from '#platform/entities/entity'
import { RecordJudge } from '#platform/entities/record_judge'
import type { EntityRecord } from '#platform/entities/record_rules'
import { E_VALIDATION } from '#platform/errors'

const document: EntityDefinition = {
  kind: 'entity',
  key: 'permit',
  title: 'Permit',
  schema: {
    type: 'object',
    properties: {
      code: { type: 'string', pattern: '^[A-Z]+$' },
      load: { type: 'integer', minimum: 10, default: 20 },
      day: { type: 'string', format: 'date' },
      zone: { enum: ['a', 'b'] },
      twice: { 'type': 'number', 'x-computed': 'custom.load * 2.0' },
    },
    required: ['code', 'load'],
  },
  rules: [
    { rule: "custom.zone != 'b' || custom.load > 50.0", message: 'Zone b is for heavy loads' },
  ],
}

const ROWS: [string, EntityRecord, boolean][] = [
  ['everything as it should be', { title: 'A', custom: { code: 'AB', load: 60, zone: 'b' } }, true],
  ['a default in the place of nothing', { title: 'A', custom: { code: 'AB' } }, true],
  ['a title that is missing', { title: null, custom: { code: 'AB' } }, false],
  ['a field that is missing', { title: 'A', custom: {} }, false],
  ['a pattern', { title: 'A', custom: { code: 'ab' } }, false],
  ['a number too small', { title: 'A', custom: { code: 'AB', load: 1 } }, false],
  ['a day that does not exist', { title: 'A', custom: { code: 'AB', day: '2026-02-29' } }, false],
  ['a leap day', { title: 'A', custom: { code: 'AB', day: '2028-02-29' } }, true],
  ['a rule', { title: 'A', custom: { code: 'AB', load: 20, zone: 'b' } }, false],
  ['a key of long ago', { title: 'A', custom: { code: 'AB', gone: 1 } }, true],
  ['a value of a computed field', { title: 'A', custom: { code: 'AB', twice: 'x' } }, true],
]

test.group('RecordJudge', () => {
  const entity = Entity.from(recordEntity('permit'), { tenantBase: document })

  test('{0}: the judge says what a write would say')
    .with(ROWS)
    .run(({ assert }, [, row, fits]) => {
      assert.equal(new RecordJudge(entity).fits(row), fits)
      const { twice, gone, ...custom } = row.custom!
      const write = () =>
        entity.validate({ title: row.title, custom }, { mode: 'replace', current: row })
      if (fits) assert.doesNotThrow(write)
      else assert.throws(write, E_VALIDATION)
    })

  test('a record of a type that nobody has any more fits nothing', ({ assert }) => {
    const base = { ...recordEntity('permit'), variant_field: 'status' }
    const judge = new RecordJudge(Entity.from(base, { tenantBase: document }))
    assert.isFalse(judge.fits({ title: 'A', status: 'gone', custom: { code: 'AB' } }))
    assert.isTrue(judge.fits({ title: 'A', status: null, custom: { code: 'AB' } }))
  })
})
