import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Browser } from '#tests/support/browser'
import { until } from '#tests/support/faults/load'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { twoTenants } from '#tests/support/tenants'

test.group('A server that is asked to leave', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)

  test('ends what runs, takes nothing new, and says so to who is half in', async ({ assert }) => {
    const web = await Process.web()
    const half = connect(Number(new URL(web.url).port), '127.0.0.1')
    half.write('GET /api/v1/facilities/ HTTP/1.1\r\nHost: localhost\r\n')
    const { letGo, answer } = await held(web)

    const left = web.stop()
    await until(() => isClosed(web))
    half.write('\r\n')
    const refusal = await everythingOf(half)
    assert.match(refusal, /^HTTP\/1.1 503 /)
    assert.match(refusal, /^connection: close\r$/im)
    assert.match(refusal, /^retry-after: \d+\r$/im)

    await letGo()
    const done = await answer
    assert.equal(done.status, 201)
    assert.equal(done.headers.get('connection'), 'close')
    const { code, ms } = await left
    assert.equal(code, 0)
    assert.isBelow(ms, 15_000)
  })

  test('ends at once when it is asked again', async ({ assert }) => {
    const web = await Process.web()
    const { letGo, answer } = await held(web)
    const left = web.stop()
    await until(() => isClosed(web))
    void web.stop()
    assert.equal((await left).code, 143)
    await assert.rejects(() => answer)
    await letGo()
  })

  test('lets open pages go, and tells them when to come back', async ({ client, assert }) => {
    const web = await Process.web()
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(pair.ours.email)
    const headers = { 'cookie': browser.cookieLine, 'x-tenant': pair.ours.tenant.slug }
    const page = await fetch(`${web.url}/ui/v1/live?topics=task`, { headers })
    assert.equal(page.status, 200)
    const { code, ms } = await web.stop()
    assert.match(await page.text(), /^retry: \d+\n\nretry: \d+\n\n$/)
    assert.equal(code, 0)
    assert.isBelow(ms, 15_000)
  })

  /** A write that waits for a lock until it is let go. */
  async function held(web: Process) {
    const { schemaName } = pair.ours.tenant
    const lock = await db.connection('migrator').transaction()
    await lock.rawQuery(`LOCK TABLE "${schemaName}".facilities IN ACCESS EXCLUSIVE MODE`)
    const answer = fetch(`${web.url}/api/v1/facilities/`, {
      method: 'POST',
      headers: { ...(await adminHeaders(pair.ours)), 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Last' }),
    })
    answer.catch(() => {})
    await until(async () => {
      const { rows } = await lock.rawQuery(
        `SELECT FROM pg_locks JOIN pg_class ON pg_class.oid = relation
        WHERE NOT granted AND relname = 'facilities'`
      )
      return rows.length > 0
    })
    return { letGo: () => lock.rollback(), answer }
  }
})

/** Whether nobody listens any more. */
async function isClosed({ url }: Process) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const isRefused = await once(socket, 'connect').then(
    () => false,
    () => true
  )
  socket.destroy()
  return isRefused
}

async function everythingOf(socket: Socket) {
  return Buffer.concat(await socket.toArray()).toString()
}
