import { test } from '@japa/runner'
import { Entity } from '#platform/entities/entity'
import { E_VALIDATION } from '#platform/errors'
import { plainDecimal } from '#platform/entities/plain_decimal'

const part = Entity.from({
  kind: 'entity',
  key: 'part',
  title: 'Part',
  table: 'parts',
  columns: { price: { type: ['string', 'null'], format: 'decimal', minimum: 0 } },
  schema: { type: 'object', properties: {} },
})

const price = (value: unknown) => part.validate({ price: value }, { mode: 'create' }).columns.price

test.group('A plain decimal', () => {
  test('{0} is {1}')
    .with([
      ['12.5000', '12.5'],
      [12.5, '12.5'],
      ['100', '100'],
      ['0.0000', '0'],
      ['-3.10', '-3.1'],
    ] as const)
    .run(({ assert }, [amount, plain]) => {
      assert.equal(plainDecimal(amount), plain)
    })

  test('a column of them takes text and numbers, keeps text, and is compared as a number', ({
    assert,
  }) => {
    assert.equal(price('12.50'), '12.5')
    assert.equal(price(12.5), '12.5')
    for (const wrong of ['12,5', '1e5', 'much', true, -1, ['1']])
      assert.throws(() => price(wrong), E_VALIDATION)
    const field = part.field('price')!
    assert.includeMembers(field.operators, ['gte', 'between'])
    assert.equal(field.type.name, 'number')
  })
})
