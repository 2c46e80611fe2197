import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { assertFollows } from '#models/live_access'
import { v7 } from 'uuid'
import { Principal } from '#models/principal'
import { changeFeed } from '#platform/live/change_feed'
import { parseTopics } from '#platform/live/live_topic'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { Listener } from '#tests/support/listener'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('Open pages', (group) => {
  const pair = twoTenants(group)

  test('hear that a noun changed, and that a record they show did', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const task = await raise(client)
    const page = await Listener.of(pair.ours, pair.ours.adminId, `task:${task.id},equipment`)
    await api.patch(`/tasks/${task.id}/`, { priority: 'high' })
    changeFeed.flush()
    assert.isTrue(await page.hears(`task:${task.id}`))
    await api.create('/equipment/', { name: 'Lift', equipment_number: `LIVE-${task.id}` })
    changeFeed.flush()
    assert.isTrue(await page.hears('equipment'))
    await api.post(`/tasks/${task.id}/comments/`, { body: 'On my way' })
    changeFeed.flush()
    assert.isTrue(await page.hears(`task:${task.id}`))
    page.end()
  })

  test('hear nothing of what their user may not see', async ({ client, assert }) => {
    const role = ['view_tasks:assigned']
    const [mine, other] = [await person(pair.ours, role), await person(pair.ours, role)]
    const [myPage, otherPage] = await Promise.all(
      [mine, other].map(({ id }) => Listener.of(pair.ours, id, 'task'))
    )
    await raise(client, { assigned_to: other.id })
    changeFeed.flush()
    assert.equal(await otherPage.next(), 'task')
    await raise(client, { assigned_to: mine.id })
    changeFeed.flush()
    assert.equal(await myPage.next(), 'task')
    myPage.end()
    otherPage.end()
    assert.deepEqual([await myPage.next(), await otherPage.next()], [null, null])
  })

  test('hear nothing of the neighbour', async ({ client, assert }) => {
    const theirs = await Listener.of(pair.theirs, pair.theirs.adminId, 'task')
    const ours = await Listener.of(pair.ours, pair.ours.adminId, 'task')
    await raise(client)
    changeFeed.flush()
    assert.equal(await ours.next(), 'task')
    theirs.end()
    assert.isNull(await theirs.next())
    ours.end()
  })

  test('hear nothing of the neighbour, however much changed there', async ({ assert }) => {
    const theirs = await Listener.of(pair.theirs, pair.theirs.adminId, 'task')
    const ours = await Listener.of(pair.ours, pair.ours.adminId, 'task')
    const change = () => ({ entity: 'task', recordId: v7(), action: 'updated', changes: {} })
    changeFeed.tell(pair.ours.tenant.id, Array.from({ length: 200 }, change))
    changeFeed.flush()
    assert.equal(await ours.next(), 'task')
    theirs.end()
    assert.isNull(await theirs.next())
    ours.end()
  })

  test('end when somebody’s rights have changed', async ({ client, assert }) => {
    const colleague = await person(pair.ours, 'technician')
    const page = await Listener.of(pair.ours, pair.ours.adminId, 'task')
    const api = await Caller.admin(client, pair.ours)
    ;(await api.patch(`/users/${colleague.id}/`, { role: 'customer' })).assertStatus(200)
    assert.isNull(await page.next())
  })

  test('follow only what there is and what they may see', async ({ client, assert }) => {
    const task = await raise(client)
    const follows = (topics: string, userId = pair.ours.adminId) =>
      tenant.run(pair.ours.tenant, async () =>
        assertFollows((await Principal.find(userId))!, parseTopics(topics))
      )
    const customer = await person(pair.ours, 'customer')
    await follows(`task,facility,task:${task.id}`)
    await assert.rejects(() => follows('task', customer.id), /lacks view_tasks/)
    await assert.rejects(() => follows('task:01990000-0000-7000-8000-000000000000'), /nothing here/)
    await assert.rejects(() => follows('user'), /cannot be followed/)
    for (const topics of ['', 'task;drop', 'task:1', Array(21).fill('task').join(',')])
      await assert.rejects(() => follows(topics), /topic/)
  })

  async function raise(client: ApiClient, more: object = {}) {
    return (await Caller.admin(client, pair.ours)).create('/tasks/', { title: 'Round', ...more })
  }
})
