import { test } from '@japa/runner'
import { amount, quantity, signedQuantity } from '#plugins/inventory/validators/decimal'
import { strict } from '#validators/strict'

const KINDS = { quantity, amount, signedQuantity }
type Kind = keyof typeof KINDS

const CASES: [Kind, unknown, string | null][] = [
  ['quantity', '1', '1'],
  ['quantity', 0.1, '0.1'],
  ['quantity', '999999999.9999', '999999999.9999'],
  ['quantity', '0', null],
  ['quantity', '0.0000', null],
  ['quantity', -1, null],
  ['quantity', '1.00001', null],
  ['quantity', '1000000000', null],
  ['quantity', 1e21, null],
  ['quantity', 1e-7, null],
  ['quantity', '1,5', null],
  ['quantity', ' 1', null],
  ['quantity', '٣', null],
  ['quantity', '', null],
  ['quantity', true, null],
  ['quantity', ['1'], null],
  ['quantity', Number.NaN, null],
  ['amount', '0', '0'],
  ['amount', '-0.01', null],
  ['signedQuantity', '-2.5', '-2.5'],
  ['signedQuantity', '--2', null],
]

test.group('A decimal', () => {
  test('{0} {1} is read as {2}')
    .with(CASES)
    .run(async ({ assert }, [kind, sent, read]) => {
      const validator = strict({ value: KINDS[kind]() })
      const answer = await validator.validate({ value: sent }).then(
        ({ value }) => value,
        () => null
      )
      assert.equal(answer, read)
    })
})
