import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()
let count = 0

test.group('The downtime that work begins with', (group) => {
  const pair = twoTenants(group)

  const broken = async (client: ApiClient, more: object = {}, lift: object = {}) => {
    const api = await Caller.admin(client, pair.ours)
    const named = { name: 'Lift', equipment_number: `D-${++count}`, ...lift }
    const equipment = await api.create('/equipment/', named)
    const body = { title: 'Stuck', task_type: 'corrective', equipment_id: equipment.id, ...more }
    const task = await api.create('/tasks/', body)
    const by = await Caller.as(client, pair.ours, ['view_tasks', 'update_tasks', 'view_equipment'])
    const move = (status: string, extra: object = {}) =>
      by.patch(`/tasks/${task.id}/status/`, { status, ...extra })
    const asks = async () =>
      (await by.get(`/tasks/${task.id}/transitions/`))
        .body()
        .data.filter((one: { asks_downtime: boolean }) => one.asks_downtime)
        .map((one: { key: string }) => one.key)
    const statusOf = async () => (await api.get(`/equipment/${equipment.id}/`)).body().data.status
    const downtime = async () =>
      (await api.get(`/downtime/?equipment_id=${equipment.id}`)).body().data
    return { api, task, equipment, move, asks, statusOf, downtime }
  }

  test('who begins work on a failure is asked; who says it is down opens a downtime', async ({
    client,
    assert,
  }) => {
    const { task, move, asks, statusOf, downtime } = await broken(client)
    assert.deepEqual(await asks(), ['start'])
    const since = ago(3)
    ;(await move('in_progress', { downtime: { state: 'down', since } })).assertStatus(200)
    assert.equal(await statusOf(), 'shutdown')
    const [event] = await downtime()
    const said = { state: 'down', cause: 'failure', task_id: task.id, ends_at: null }
    assert.deepInclude(event, { ...said, starts_at: since })
    assert.equal(event.reason, `${task.task_number} Stuck`)
    ;(await move('completed')).assertStatus(200)
    assert.equal(await statusOf(), 'operational')
    assert.isNotNull((await downtime())[0].ends_at)
  })

  test('one that runs with faults is degraded until the work is done', async ({
    client,
    assert,
  }) => {
    const { move, asks, statusOf, downtime } = await broken(client)
    await move('in_progress', { downtime: { state: 'degraded' } })
    assert.equal(await statusOf(), 'degraded')
    await move('on_hold')
    assert.deepEqual(await asks(), [])
    await move('in_progress')
    await move('completed')
    assert.equal(await statusOf(), 'operational')
    assert.deepInclude((await downtime())[0], { state: 'degraded' })
    assert.deepEqual(await asks(), ['reopen'])
  })

  test('nobody asks of planned work, or while a downtime is open', async ({ client, assert }) => {
    const planned = await broken(client, { task_type: 'preventive' })
    assert.deepEqual(await planned.asks(), [])
    const { api, equipment, asks, move, statusOf, downtime } = await broken(client)
    const shutdown = { reason: 'Water in the pit' }
    ;(await api.post(`/equipment/${equipment.id}/shutdown/`, shutdown)).assertStatus(200)
    assert.deepEqual(await asks(), [])
    ;(await move('in_progress', { downtime: { state: 'down' } })).assertStatus(409)
    ;(await move('in_progress')).assertStatus(200)
    ;(await move('completed')).assertStatus(200)
    assert.equal(await statusOf(), 'shutdown')
    assert.isNull((await downtime())[0].ends_at)
  })

  test('what cannot be is refused, and the task stays where it is', async ({ client, assert }) => {
    const { api, task, move, downtime } = await broken(client)
    const ahead = await move('in_progress', { downtime: { state: 'down', since: ago(-1) } })
    ahead.assertStatus(422)
    assert.deepEqual(ahead.body().error.details, {
      'downtime.since': ['must not lie in the future'],
    })
    ;(await move('in_progress', { downtime: { state: 'broken' } })).assertStatus(422)
    const nowhere = await broken(client, { equipment_id: null })
    assert.deepEqual(await nowhere.asks(), [])
    ;(await nowhere.move('in_progress', { downtime: { state: 'down' } })).assertStatus(422)
    assert.equal((await api.get(`/tasks/${task.id}/`)).body().data.status, 'new')
    assert.lengthOf(await downtime(), 0)
  })

  test('what nobody asks is not said by who may only move tasks', async ({ client, assert }) => {
    const refused = async (made: Awaited<ReturnType<typeof broken>>, status: string) => {
      const answer = await made.move(status, { downtime: { state: 'down' } })
      answer.assertStatus(422)
      assert.lengthOf(await made.downtime(), 0)
      return answer.body().error.details.downtime
    }
    const early = ['is said when work on a failure begins']
    const planned = await broken(client, { task_type: 'preventive' })
    assert.deepEqual(await refused(planned, 'in_progress'), early)
    const begun = await broken(client)
    await begun.move('in_progress')
    assert.deepEqual(await refused(begun, 'on_hold'), early)
    const retired = await broken(client, {}, { status: 'retired' })
    assert.deepEqual(await refused(retired, 'in_progress'), ['needs a task with equipment in use'])
    assert.equal(await retired.statusOf(), 'retired')
  })
})
