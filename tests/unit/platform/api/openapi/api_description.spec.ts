import { test } from '@japa/runner'
import { answers } from '#platform/api/openapi/answers'
import { ApiDescription } from '#platform/api/openapi/api_description'
import { EntityOperations } from '#platform/api/openapi/entity_operations'
import type { FieldSchema } from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import { equipmentBase } from '#tests/unit/platform/entities/sample_definitions'

const noun = {
  tag: 'Cranes',
  about: 'Cranes.',
  operations: { 'cranes.index': { summary: 'List cranes', answer: answers.none() } },
}

test.group('What the API’s document is made of', () => {
  test('a route is described once', ({ assert }) => {
    const description = new ApiDescription()
    description.describe(noun)
    assert.equal(description.find('cranes.index')?.operation.summary, 'List cranes')
    assert.throws(() => description.describe(noun), 'The route "cranes.index" is described twice')
  })

  test('a field its reader may not see is told nowhere', ({ assert }) => {
    const governor: FieldSchema = { 'type': 'string', 'x-permissions': { view: ['manager'] } }
    const entity = Entity.from({
      ...equipmentBase,
      schema: { type: 'object', properties: { governor }, required: ['governor'] },
    })
    const told = (role: string) => {
      const operations = new EntityOperations(entity, { role, permissions: [] })
      return JSON.stringify([operations.schemas, operations.listParameters])
    }
    assert.include(told('manager'), 'governor')
    assert.notInclude(told('technician'), 'governor')
  })
})
