import { test } from '@japa/runner'
import { queueStore } from '#config/queue'
import { DatabaseProxy } from '#tests/support/database_proxy'
import { pause } from '#tests/support/faults/load'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { emptyQueues } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('A lost database', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  group.teardown(emptyQueues)

  test('is answered with 503 and Retry-After, and healed without a restart', async ({ assert }) => {
    const proxy = await new DatabaseProxy().open()
    const web = await Process.web({ ...proxy.env, QUEUE_PREFIX: queueStore.prefix })
    const headers = await adminHeaders(pair.ours)
    const list = () => fetch(`${web.url}/api/v1/facilities/`, { headers })
    assert.equal((await list()).status, 200)
    assert.equal((await fetch(`${web.url}/health/ready`)).status, 200)

    await proxy.cut()
    const away = await list()
    assert.equal(away.status, 503)
    assert.equal(((await away.json()) as { error: { code: string } }).error.code, 'UNAVAILABLE')
    assert.match(away.headers.get('retry-after') ?? '', /^\d+$/)
    const ready = await fetch(`${web.url}/health/ready`)
    assert.equal(ready.status, 503)
    assert.containSubset(await ready.json(), {
      status: 'unready',
      checks: { database: { state: 'down' }, queue: { state: 'down' }, storage: { state: 'up' } },
    })
    assert.equal((await fetch(`${web.url}/health/live`)).status, 200)

    await proxy.open()
    while ((await list()).status !== 200) await pause()
    while ((await fetch(`${web.url}/health/ready`)).status !== 200) await pause()
    await web.kill()
    await proxy.cut()
  })

  test('the whole product keeps within 40 connections under load', async ({ assert }) => {
    const proxy = await new DatabaseProxy().open()
    const env = { ...proxy.env, QUEUE_PREFIX: queueStore.prefix }
    const [web] = await Promise.all([Process.web(env), Process.worker(env), Process.scheduler(env)])
    const headers = { ...(await adminHeaders(pair.ours)), 'content-type': 'application/json' }
    const post = (at: number) =>
      fetch(`${web.url}/api/v1/facilities/`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name: `Plant ${at}` }),
      })
    const turns = Array.from({ length: 200 }, (_each, at) => at).values()
    const writer = async () => {
      for (const at of turns) assert.equal((await post(at)).status, 201)
    }
    await Promise.all(Array.from({ length: 20 }, writer))
    await fetch(`${web.url}/health/ready`)
    assert.isAtMost(proxy.most, 40)
    await killAll()
    await proxy.cut()
  })
})
