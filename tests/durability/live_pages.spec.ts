import { test } from '@japa/runner'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { Listener } from '#tests/support/listener'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { twoTenants } from '#tests/support/tenants'

test.group('Pages open at another process', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  group.setup(async () => {
    await cacheChannel.listen()
  })

  test('hear of a change within the second', async ({ assert }) => {
    const headers = { ...(await adminHeaders(pair.ours)), 'content-type': 'application/json' }
    const server = await Process.web()
    const page = await Listener.of(pair.ours, pair.ours.adminId, 'task')
    const answer = await fetch(`${server.url}/api/v1/tasks/`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ title: 'From elsewhere' }),
    })
    assert.equal(answer.status, 201)
    assert.equal(await page.next(), 'task')
    page.end()
  }).timeout(20_000)
})
