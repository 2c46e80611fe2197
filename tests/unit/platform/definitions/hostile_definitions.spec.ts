import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { HOSTILE_DOCUMENTS, list, many } from '#tests/unit/platform/definitions/hostile_documents'
import { entityOf, entityWith, formWith } from '#tests/unit/platform/definitions/sample_documents'

test.group('hostile definitions', () => {
  test('{name} is refused within half a second: {says}')
    .with(HOSTILE_DOCUMENTS)
    .run(({ assert }, { document, says }) => {
      const hostile = document()
      const started = process.cpuUsage()
      const { errors } = inspectDefinition(hostile)
      assert.isBelow(milliseconds(started), 500)
      assert.isNotEmpty(errors)
      assert.isTrue(
        errors.some(({ message }) => message.includes(says)),
        JSON.stringify(errors.slice(0, 5))
      )
    })

  test('what fails the gate is marked malformed, what only fails lint is not', ({ assert }) => {
    assert.isTrue(inspectDefinition(entityOf({ a: { not: {} } })).malformed)
    assert.isFalse(inspectDefinition(entityWith({ label: '{{nope}}' })).malformed)
  })

  test('a document with a thousand faults tells at most a hundred', ({ assert }) => {
    const { errors } = inspectDefinition(entityOf(many(300, { type: 'wrong' })))
    assert.lengthOf(errors, 100)
  })

  test('the largest allowed documents pass within half a second', ({ assert }) => {
    const layout = [
      {
        section: 'A',
        items: list(500).map((_, index) => ({ field: `f${index}`, show: "data.f0 == 'x'" })),
      },
    ]
    const started = process.cpuUsage()
    const { errors } = inspectDefinition(
      formWith({ schema: { type: 'object', properties: many(500) }, layout })
    )
    assert.isEmpty(errors)
    assert.isBelow(milliseconds(started), 500)
  })
})

/** Of this process's own computing: a busy machine is no hostile definition. */
function milliseconds(since: NodeJS.CpuUsage) {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}
