import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { recordEntity } from '#platform/definitions/record_entity'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import { Entity } from '#platform/entities/entity'
import { PERMIT } from '#tests/support/safety_permit'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
}

function errorsOf(document: object) {
  return inspectDefinition(document, context).errors.map(
    ({ pointer, message }) => `${pointer} ${message}`
  )
}

test.group('Built-in fields that a company has no use for', () => {
  test('are on no page of its own entity, and the API knows them still', ({ assert }) => {
    const hidden = { ...PERMIT, overrides: { assigned_team: { 'x-hidden': true } } } as const
    assert.deepEqual(errorsOf(hidden), [])
    const entity = Entity.from(recordEntity('safety_permit'), {
      tenantBase: structuredClone(hidden) as unknown as ReturnType<typeof recordEntity>,
    })
    const { fields, layout } = entity.view('en')
    assert.notInclude(
      fields.map(({ path }) => path),
      'assigned_team'
    )
    assert.notInclude(
      layout.flatMap((section) => section.fields),
      'assigned_team'
    )
    assert.property(entity.jsonSchema().properties, 'assigned_team')
  })

  test('{says}')
    .with([
      { says: 'the title stays', overrides: { title: { 'x-hidden': true } }, at: 'title' },
      { says: 'the status stays', overrides: { status: { 'x-hidden': true } }, at: 'status' },
      {
        says: 'what is required stays',
        overrides: { due_date: { 'x-hidden': true, 'required': true } },
        at: 'due_date',
      },
    ])
    .run(({ assert }, { overrides, at }) => {
      const [error] = errorsOf({ ...PERMIT, overrides })
      assert.match(error, new RegExp(`^/overrides/${at}/x-hidden .+`))
    })

  test('those of the product’s own entities stay', ({ assert }) => {
    const task = {
      ...system.find('entity', 'task')!,
      overrides: { due_date: { 'x-hidden': true } },
    }
    assert.include(errorsOf(task), '/overrides/due_date/x-hidden pages need this field: it stays')
  })
})
