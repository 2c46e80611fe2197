import { test } from '@japa/runner'
import vine from '@vinejs/vine'
import { body } from '#platform/api/openapi/request_body'
import { shutdownValidator } from '#validators/downtime'

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

  test('names a point in time for what it is, where a pattern checks it', ({ assert }) => {
    const { properties } = body(shutdownValidator).schema as { properties: Record<string, object> }
    assert.deepEqual(properties.starts_at, { type: 'string', format: 'date-time' })
    assert.deepEqual(properties.expected_until, { type: ['string', 'null'], format: 'date-time' })
  })

  test('leaves everything else as its validator says', ({ assert }) => {
    const validator = vine.create({ note: vine.string().maxLength(5).nullable().optional() })
    assert.deepEqual(body(validator).schema, validator.toJSONSchema() as object)
  })
})
