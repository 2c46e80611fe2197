import { test } from '@japa/runner'
import { Load, until } from '#tests/support/faults/load'
import { OwnDatabase } from '#tests/support/faults/own_database'
import { readingAndWriting } from '#tests/support/faults/reading_and_writing'
import { facilitiesOf, registered, waitingEvents } from '#tests/support/faults/registered'
import { FAULT_TIMEOUT, sized } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { WriteLog } from '#tests/support/faults/write_log'
import { killAll, Process } from '#tests/support/process'

/** Requests a second. */
const RATE = 50
/** Requests sent while the database is away: their number is the clock. */
const AWAY = sized(75, 5 * RATE)

test.group('PostgreSQL away under load', (group) => {
  let database: OwnDatabase
  const log = new WriteLog()
  group.setup(async () => {
    database = await OwnDatabase.open()
    return async () => {
      await killAll()
      await database.close()
      log.remove()
    }
  })

  test('is answered with 503, healed without a restart, and costs no write', async ({ assert }) => {
    const all = await Promise.all([
      Process.web(database.env),
      Process.worker(database.env),
      Process.scheduler(database.env),
    ])
    const company = await registered(all[0].url, 'away')
    const load = new Load(RATE, (number) => readingAndWriting(company, number, log))
    await until(async () => load.count('201') >= 20)

    await database.stop()
    assert.equal((await fetch(`${company.url}/health/ready`)).status, 503)
    await load.pass(AWAY)
    const refused = load.count('503')
    await database.start()
    const healed = performance.now()
    await until(async () => (await fetch(`${company.url}/health/ready`)).status === 200)
    const seconds = (performance.now() - healed) / 1_000
    const before = load.count('201')
    await until(async () => load.count('201') >= before + 20)
    await load.end()
    await until(async () => (await waitingEvents(database.url, company.slug)) === 0)

    const { lost, doubled } = log.compare(await facilitiesOf(database.url, company.slug))
    new Verdict('postgres-away')
      .atLeast('requests sent', load.sent, AWAY)
      .atLeast('answered 503 with Retry-After while it was away', refused, Math.floor(AWAY / 2))
      .equal('answers that are neither 2xx nor 503 with Retry-After', load.strange, [])
      .atMost('seconds until ready again', Math.round(seconds * 10) / 10, 10)
      .atLeast('writes acknowledged', log.size, 40)
      .equal('acknowledged writes lost', lost, 0)
      .equal('writes doubled', doubled, 0)
      .equal('processes that ended', all.filter(({ isRunning }) => !isRunning).length, 0)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)
})
