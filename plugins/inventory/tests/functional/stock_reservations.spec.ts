import { test } from '@japa/runner'
import { PartReservations } from '#plugins/inventory/contract/part_reservations'
import { Store } from '#plugins/inventory/tests/support/store'
import { contracts } from '#platform/plugins/contracts'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

const SYSTEM = { id: null, channel: 'system' } as const

test.group('Reservations', (group) => {
  const pair = twoTenants(group)
  const asked = <T>(work: (parts: PartReservations) => Promise<T>) =>
    tenant.run(pair.ours.tenant, async () => work(await contracts.ask(PartReservations)))

  test('what is reserved for one task is not available to another', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 5 })
    const [mine, other] = [await store.task(), await store.task()]
    ;(await store.reserve(mine, '4')).assertStatus(201)
    assert.containSubset(await store.level(), { reserved: '4.0000', available: '1.0000' })
    const refused = await store.reserve(other, '2')
    assert.equal(refused.body().error.code, 'INSUFFICIENT_STOCK')
    assert.equal(refused.body().error.details.available, '1.0000')
    ;(await store.move({ kind: 'issue', quantity: 2 })).assertStatus(409)
    ;(await store.move({ kind: 'issue', quantity: 2, task_id: other })).assertStatus(409)
  })

  test('an issue to the task takes what is reserved for it first', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 10 })
    const task = await store.task()
    const { id } = (await store.reserve(task, '4')).body().data
    const [part] = await store.moved({ kind: 'issue', quantity: 3, task_id: task })
    assert.equal(part.reservation_id, id)
    assert.containSubset(await store.level(), { on_hand: '7.0000', reserved: '1.0000' })
    await store.moved({ kind: 'issue', quantity: 3, task_id: task })
    assert.containSubset(await store.level(), { on_hand: '4.0000', reserved: '0.0000' })
    const kept = (await store.api.get(`/stock/reservations/${id}/`)).body().data
    assert.containSubset(kept, { state: 'issued', issued: '4.0000' })
  })

  test('it goes from planned to issued, each step once', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 3 })
    const wish = { part_id: store.partId, location_id: store.locationId, quantity: 2 }
    const planned = await store.api.create('/stock/reservations/', {
      ...wish,
      task_id: await store.task(),
      state: 'planned',
    })
    assert.equal((await store.level()).reserved, '0.0000')
    const go = (step: string, body = {}) =>
      store.api.post(`/stock/reservations/${planned.id}/${step}/`, body)
    ;(await go('kit')).assertStatus(409)
    for (const step of ['reserve', 'kit']) (await go(step)).assertStatus(200)
    ;(await go('issue', { quantity: 3 })).assertStatus(422)
    assert.equal((await go('issue', { quantity: '0.5' })).body().data.state, 'kitted')
    assert.equal((await go('issue')).body().data.state, 'issued')
    ;(await go('release')).assertStatus(409)
    assert.containSubset(await store.level(), { on_hand: '1.0000', reserved: '0.0000' })
  })

  test('what is released is available again', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 3 })
    const { id } = (await store.reserve(await store.task(), '3')).body().data
    await store.api.post(`/stock/reservations/${id}/issue/`, { quantity: 1 })
    await store.api.post(`/stock/reservations/${id}/release/`)
    assert.containSubset(await store.level(), { on_hand: '2.0000', available: '2.0000' })
  })

  test('a task costs what its parts cost at their issue, and what comes back takes that with it', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    const task = await store.task()
    await store.moved(
      { kind: 'receipt', quantity: 2, unit_cost: '10' },
      { kind: 'issue', quantity: 2, task_id: task },
      { kind: 'receipt', quantity: 5, unit_cost: '30.33' },
      { kind: 'issue', quantity: 1, task_id: task }
    )
    assert.equal(await asked((parts) => parts.costOf(task)), '50.3300')
    const [back] = await store.moved({ kind: 'return', quantity: 1, task_id: task })
    assert.equal(back.unit_cost, '16.7767')
    assert.equal(await asked((parts) => parts.costOf(task)), '33.5533')
    const more = await store.move({ kind: 'return', quantity: 3, task_id: task })
    more.assertStatus(409)
    await store.moved({ kind: 'return', quantity: 2, task_id: task })
    assert.closeTo(Number(await asked((parts) => parts.costOf(task))), 0, 0.005)
  })

  test('other plugins ask by contract: by key once, a refusal leaves nothing, release lets go of all', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 5 })
    const [taskId, partId] = [await store.task(), store.partId]
    await asked(async (parts) => {
      const first = await parts.reserve({ taskId, partId, quantity: '3', key: taskId }, SYSTEM)
      const again = await parts.reserve({ taskId, partId, quantity: '3', key: taskId }, SYSTEM)
      assert.equal(again, first)
      await assert.rejects(() => parts.issue({ taskId, partId, quantity: '6' }, SYSTEM), /Only 2/)
      await parts.plan({ taskId, partId, quantity: '9' }, SYSTEM)
      assert.lengthOf(await parts.ofTask(taskId), 2)
    })
    assert.containSubset(await store.level(), { reserved: '3.0000' })
    await asked((parts) => parts.release(taskId, SYSTEM))
    assert.containSubset(await store.level(), { reserved: '0.0000', on_hand: '5.0000' })
  })

  test('one key reserves once and issues once, also when its answer is no longer kept', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 9 })
    const [task, other] = [await store.task(), await store.task()]
    const at = { part_id: store.partId, location_id: store.locationId, quantity: '4' }
    const late = async (path: string, body: object, key: string) => {
      await tenant.run(pair.ours.tenant, () => tenant.query('DELETE FROM idempotency_keys'))
      return store.api.post(path, body, { 'idempotency-key': key })
    }
    const wish = { ...at, task_id: task }
    const { id } = (await late('/stock/reservations/', wish, 'shaft 1')).body().data
    assert.equal((await late('/stock/reservations/', wish, 'shaft 1')).body().data.id, id)
    ;(await late('/stock/reservations/', { ...at, task_id: other }, 'shaft 1')).assertStatus(422)
    assert.equal((await store.level()).reserved, '4.0000')

    const issue = `/stock/reservations/${id}/issue/`
    for (const key of ['shaft 2', 'shaft 2'])
      (await late(issue, { quantity: '1' }, key)).assertStatus(200)
    assert.containSubset(await store.level(), { on_hand: '8.0000', reserved: '3.0000' })
    ;(await late(issue, { quantity: '2' }, 'shaft 2')).assertStatus(422)
    ;(await late(issue, { quantity: '4' }, 'shaft 3')).assertStatus(422)
  })
})
