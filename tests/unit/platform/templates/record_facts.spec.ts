import { test } from '@japa/runner'
import type { EntityDefinition } from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import { recordFacts } from '#platform/templates/record_facts'

const ORDER = {
  kind: 'entity',
  key: 'order',
  title: 'Order',
  table: 'orders',
  label: '{{number}}',
  columns: {
    id: { type: 'string', format: 'uuid' },
    number: { type: 'string' },
    total: { 'type': 'string', 'format': 'decimal', 'x-unit': '¤' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          part: { type: 'object' },
          quantity: { type: 'string', format: 'decimal' },
          cost: { 'type': 'string', 'format': 'decimal', 'x-unit': '¤' },
        },
      },
    },
  },
  schema: { type: 'object', properties: {} },
} as unknown as EntityDefinition

const TELLING = { locale: 'de', timeZone: 'Europe/Berlin', names: new Map(), currency: 'EUR' }

test.group('Record facts', () => {
  test('decimals are told as people write them, and ¤ is the company’s currency', ({ assert }) => {
    const record = { id: 'x', number: 'PO-1', total: '1788.9000' }
    const facts = recordFacts(Entity.from(ORDER), record, TELLING)
    assert.equal(facts.total, '1.788,90\u00A0€')
  })

  test('the rows of a table can be told one by one, what they point at by its name', ({
    assert,
  }) => {
    const part = { id: 'p', label: 'Filter (F-1)' }
    const lines = [{ part, quantity: '7.5000', cost: '0.1000' }]
    const facts = recordFacts(Entity.from(ORDER), { id: 'x', number: 'PO-1', lines }, TELLING)
    assert.deepEqual(facts.rows, {
      lines: [{ part: 'Filter (F-1)', quantity: '7,5', cost: '0,10\u00A0€' }],
    })
  })
})
