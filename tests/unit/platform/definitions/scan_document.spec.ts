import { test } from '@japa/runner'
import { scanDocument } from '#platform/definitions/scan_document'

function messagesOf(document: unknown) {
  return scanDocument(document).map(({ message }) => message)
}

function nested(levels: number) {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
}

test.group('scanDocument', () => {
  test('lets ordinary documents pass as text and as value', ({ assert }) => {
    const document = {
      kind: 'entity',
      title: 'Braces } { and "quotes": fine',
      list: [{ a: 1 }, 'x'],
    }
    assert.deepEqual(messagesOf(JSON.stringify(document)), [])
    assert.deepEqual(messagesOf(document), [])
  })

  test('{name} is refused before it is parsed: {says}')
    .with([
      {
        name: 'a text of 300 KB',
        text: JSON.stringify({ a: 'x'.repeat(300 * 1024) }),
        says: 'at most 256 KB',
      },
      { name: 'a text nested 41 levels', text: nested(41), says: 'deeper than 40 levels' },
      {
        name: 'a text nested 100,000 lists',
        text: '['.repeat(100_000),
        says: 'deeper than 40 levels',
      },
      {
        name: 'a text of 20,001 keys',
        text: `{${'"a":1,'.repeat(20_001)}"b":1}`,
        says: 'at most 20000 keys',
      },
      {
        name: 'a __proto__ key',
        text: '{"a": {"__proto__": {}}}',
        says: 'reserved key "__proto__"',
      },
      {
        name: 'an escaped __proto__ key',
        text: '{"\\u005f_proto__" : 1}',
        says: 'reserved key "__proto__"',
      },
      { name: 'a constructor key', text: '{"constructor": 1}', says: 'reserved key "constructor"' },
    ])
    .run(({ assert }, { text, says }) => {
      const before = process.cpuUsage()
      assert.include(messagesOf(text)[0] ?? '', says)
      assert.isBelow(process.cpuUsage(before).user / 1_000, 500)
    })

  test('the same limits hold for a value that is parsed already', ({ assert }) => {
    assert.include(messagesOf(JSON.parse(nested(41)))[0], 'deeper than 40 levels')
    assert.include(messagesOf({ a: 'x'.repeat(300 * 1024) })[0], 'at most 256 KB')
    assert.include(
      messagesOf(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`k${i}`, 1])))[0],
      '20000 keys'
    )
  })

  test('a reserved key of a value is named with its pointer', ({ assert }) => {
    const findings = scanDocument(JSON.parse('{"schema": {"properties": {"__proto__": {}}}}'))
    assert.deepEqual(findings, [
      {
        pointer: '/schema/properties/__proto__',
        message: 'must not use the reserved key "__proto__": rename it',
      },
    ])
  })

  test('a reserved word as a value is only a word', ({ assert }) => {
    assert.deepEqual(messagesOf('{"a": "__proto__", "b": ["constructor"]}'), [])
  })

  test('text that never closes a quote ends the scan', ({ assert }) => {
    assert.deepEqual(messagesOf('{"a'), [])
  })
})
