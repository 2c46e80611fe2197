import { test } from '@japa/runner'
import vine from '@vinejs/vine'
import { body } from '#platform/api/openapi/request_body'

test.group('A request body', () => {
  test('names a date for what it is, whether it may be null or not', ({ assert }) => {
    const validator = vine.create({
      at: vine.date(),
      until: vine.date().nullable(),
      span: vine.object({ from: vine.date().nullable() }),
    })
    const { properties } = body(validator).schema as {
      properties: Record<string, { properties?: object }>
    }
    assert.deepEqual(properties.at, { type: 'string', format: 'date-time' })
    assert.deepEqual(properties.until, { type: ['string', 'null'], format: 'date-time' })
    assert.deepEqual(properties.span.properties, {
      from: { type: ['string', 'null'], format: 'date-time' },
    })
  })

  test('leaves everything else as its validator says', ({ assert }) => {
    const validator = vine.create({ note: vine.string().maxLength(5).nullable().optional() })
    assert.deepEqual(body(validator).schema, validator.toJSONSchema() as object)
  })
})
