import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
}

const template = (change: object = {}) => ({
  kind: 'template',
  key: 'sample.email',
  title: 'Sample',
  entity: 'task',
  channel: 'email',
  subject: 'About {{record.label}}',
  body: { en: '{{record.title}} {{{record.table}}}', de: '{{record.title}}' },
  ...change,
})

const inspect = (document: unknown) => inspectDefinition(document, context)

test.group('inspectDefinition: templates', () => {
  test('the sample is accepted', ({ assert }) => {
    assert.deepEqual(inspect(template()), { errors: [], warnings: [], malformed: false })
  })

  test('{name} is an error at {pointer}')
    .with([
      {
        name: 'a mistyped field',
        pointer: '/body/de',
        change: { body: { en: 'x', de: '{{record.titel}}' } },
      },
      { name: 'an unknown beginning', pointer: '/subject', change: { subject: '{{task.title}}' } },
      { name: 'what cannot be read', pointer: '/body', change: { body: '{{#if record.title}}' } },
      { name: 'a triple stash', pointer: '/body', change: { body: '{{{record.title}}}' } },
      { name: 'a mail without a subject', pointer: '/subject', change: { subject: undefined } },
      {
        name: 'what only reports tell, in a mail',
        pointer: '/body',
        change: { body: '{{{report.checklists}}}' },
      },
      {
        name: 'what reports do not tell',
        pointer: '/body',
        change: { channel: 'pdf', body: '{{report.costs}}' },
      },
      { name: 'an unknown entity', pointer: '/entity', change: { entity: 'ghost' } },
      { name: 'an unknown channel', pointer: '/channel', change: { channel: 'fax' } },
      {
        name: 'a webhook that is no JSON',
        pointer: '/body',
        change: { channel: 'webhook', body: '{"a": {{record.title}}}' },
      },
    ])
    .run(({ assert }, { pointer, change }) => {
      assert.include(
        inspect(template(change)).errors.map((error) => error.pointer),
        pointer
      )
    })

  test('a report names checklists and photos, whole or one by one', ({ assert }) => {
    const body =
      '{{{report.checklists}}}{{{report.photos}}}{{#each checklists}}{{title}}{{#each items}}{{value}}{{/each}}{{/each}}{{#each photos}}<img src="{{src}}">{{/each}}'
    assert.isEmpty(inspect(template({ channel: 'pdf', body })).errors)
  })

  test('a text about equipment names the fields of every type', ({ assert }) => {
    const body = '{{record.custom.capacity_lbs}} {{record.custom.cooling_tons}}'
    assert.isEmpty(inspect(template({ entity: 'equipment', body })).errors)
  })

  test('without an entity any field may be meant', ({ assert }) => {
    const { errors } = inspect(template({ entity: undefined, body: '{{record.custom.level}}' }))
    assert.isEmpty(errors)
  })
})
