import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { Tally } = await import(app.makeURL('bin/door/tally.mjs').href)

function read(...reports: object[]) {
  const tally = new Tally()
  for (const report of reports) tally.read(`✔${JSON.stringify(report)}`)
  return tally
}

const passed = { event: 'test:end', title: 'a', hasError: false }
const failed = { event: 'test:end', title: 'b', hasError: true }

test.group('Tally', () => {
  test('a suite that came to its end counts as its runner counts', async ({ assert }) => {
    const end = { aggregates: { passed: 7, failed: 2 }, hasError: true }

    assert.deepEqual(read(passed, end).result(1), { passed: 7, failed: 2 })
  })

  test('a suite that passed has no failure', async ({ assert }) => {
    const end = { aggregates: { passed: 1, failed: 0 }, hasError: false }

    assert.deepEqual(read(passed, end).result(0), { passed: 1, failed: 0 })
  })

  test('a suite that died on the way keeps what was seen and has failed', async ({ assert }) => {
    assert.deepEqual(read(passed, passed).result(1), { passed: 2, failed: 1 })
    assert.deepEqual(read(passed, failed, failed).result('silent'), { passed: 1, failed: 2 })
  })

  test('a suite without a test has failed', async ({ assert }) => {
    const end = { aggregates: { passed: 0, failed: 0 }, hasError: false }

    assert.deepEqual(read(end).result(0), { passed: 0, failed: 1 })
  })

  test('a suite that failed outside its tests has failed', async ({ assert }) => {
    const end = { aggregates: { passed: 3, failed: 0 }, hasError: true }

    assert.deepEqual(read(end).result(0), { passed: 3, failed: 1 })
  })

  test('skipped tests count neither way', async ({ assert }) => {
    const skipped = { ...passed, isSkipped: true }

    assert.deepEqual(read(passed, skipped).result(1), { passed: 1, failed: 1 })
  })

  test('what is no report is left for people', async ({ assert }) => {
    const tally = new Tally()

    assert.isFalse(tally.read('booting the application'))
    assert.isTrue(tally.read(JSON.stringify(passed)))
  })
})
