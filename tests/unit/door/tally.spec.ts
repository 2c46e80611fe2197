import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { Tally } = await import(app.makeURL('bin/door/tally.mjs').href)

function read(...reports: object[]) {
  const tally = new Tally()
  for (const report of reports) tally.read(`✔${JSON.stringify(report)}`)
  return tally
}

const passed = { event: 'test:end', title: { expanded: 'a' }, errors: [] }
const failed = {
  event: 'test:end',
  relativePath: 'tests/unit/b.spec.ts',
  title: { expanded: 'b' },
  errors: [{ phase: 'test', error: { message: 'expected 1 to equal 2\n+ 1' } }],
}
const FAILURE = 'tests/unit/b.spec.ts › b: expected 1 to equal 2'

test.group('Tally', () => {
  test('a suite that came to its end counts as its runner counts', async ({ assert }) => {
    const end = { aggregates: { passed: 7, failed: 2 }, hasError: true }

    assert.deepEqual(read(passed, end).result(1), { passed: 7, failed: 2, failures: [] })
  })

  test('a suite that passed has no failure', async ({ assert }) => {
    const end = { aggregates: { passed: 1, failed: 0 }, hasError: false }

    assert.deepEqual(read(passed, end).result(0), { passed: 1, failed: 0, failures: [] })
  })

  test('a suite that died on the way keeps what was seen and has failed', async ({ assert }) => {
    assert.deepEqual(read(passed, passed).result(1), { passed: 2, failed: 1, failures: [] })
  })

  test('what failed is named, whether or not the suite came to its end', ({ assert }) => {
    const failures = [FAILURE, FAILURE]
    const died = read(passed, failed, failed).result('silent')
    assert.deepEqual(died, { passed: 1, failed: 2, failures })
    const end = { aggregates: { passed: 1, failed: 2 }, hasError: true }
    assert.deepEqual(read(passed, failed, failed, end).result(1), died)
  })

  test('a suite without a test has failed', async ({ assert }) => {
    const end = { aggregates: { passed: 0, failed: 0 }, hasError: false }

    assert.deepEqual(read(end).result(0), { passed: 0, failed: 1, failures: [] })
  })

  test('a suite that failed outside its tests has failed', async ({ assert }) => {
    const end = { aggregates: { passed: 3, failed: 0 }, hasError: true }

    assert.deepEqual(read(end).result(0), { passed: 3, failed: 1, failures: [] })
  })

  test('skipped tests count neither way', async ({ assert }) => {
    const skipped = { ...passed, isSkipped: true }

    assert.deepEqual(read(passed, skipped).result(1), { passed: 1, failed: 1, failures: [] })
  })

  test('what is no report is left for people', async ({ assert }) => {
    const tally = new Tally()

    assert.isFalse(tally.read('booting the application'))
    assert.isTrue(tally.read(JSON.stringify(passed)))
  })
})
