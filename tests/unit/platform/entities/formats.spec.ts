import { test } from '@japa/runner'
import { FORMATS } from '#platform/entities/formats'

const EXAMPLES: Record<string, { valid: string[]; invalid: string[] }> = {
  'date': {
    valid: ['2024-02-29', '9999-12-31'],
    invalid: ['2025-02-29', '0000-01-01', '2025-13-01', '25-1-1', ''],
  },
  'date-time': {
    valid: ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.123456-05:00'],
    invalid: [
      '2026-11-22T10:30:00',
      '2026-02-30T00:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22T10:30:00+15:00',
    ],
  },
  'time': { valid: ['09:30', '23:59:59'], invalid: ['24:00', '9:30'] },
  'decimal': { valid: ['12.50', '-3', '0'], invalid: ['1e5', '12,5', '.5', '1234567890123456'] },
  'uuid': {
    valid: ['0199A1B2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'],
    invalid: ['urn:uuid:0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', 'x'],
  },
  'duration': { valid: ['PT2H', 'P1W', 'P1DT12H'], invalid: ['P', '2h', 'PT'] },
  'email': { valid: ['a@b.co'], invalid: ['a@b@c', `${'a'.repeat(260)}@b.co`] },
  'uri': {
    valid: ['https://example.com/a?b=c'],
    invalid: ['example', `https://${'a'.repeat(3_000)}.com`],
  },
}

test.group('Formats', () => {
  test('each format takes what it should and nothing else')
    .with(Object.keys(FORMATS))
    .run(({ assert }, format) => {
      for (const text of EXAMPLES[format].valid)
        assert.isTrue(FORMATS[format](text), `${format} ${text}`)
      for (const text of EXAMPLES[format].invalid)
        assert.isFalse(FORMATS[format](text), `${format} ${text}`)
    })
})
