import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { plannedReservations } from '#plugins/inventory/models/planned_reservations'
import { Store } from '#plugins/inventory/tests/support/store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const SYSTEM = { id: null, channel: 'system' } as const

test.group('Settings of the inventory', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  async function set(api: Caller, settings: object) {
    ;(await api.patch('/plugins/inventory/settings/', settings)).assertStatus(200)
  }

  async function order(client: ApiClient, quantity: number) {
    const store = await Store.open(client, pair.ours)
    const { id: supplier } = await store.api.create('/suppliers/', { name: 'Acme Parts' })
    const lines = [
      { part_id: store.partId, quantity, unit_cost: 10, location_id: store.locationId },
    ]
    const made = await store.api.create('/purchase-orders/', { supplier_id: supplier, lines })
    const go = (verb: string, body: object = {}, by = store.api) =>
      by.post(`/purchase-orders/${made.id}/${verb}/`, body)
    return { store, made, go }
  }

  test('two have to approve from a total on, each another person', async ({ client, assert }) => {
    const dear = await order(client, 100)
    const [first, second] = [
      await Caller.as(client, pair.ours, 'manager'),
      await Caller.as(client, pair.ours, 'manager'),
    ]
    await set(dear.store.api, { one_more_from: 1000 })
    const asked = (await dear.go('submit')).body().data
    assert.containSubset(asked, { approval_step: 0, approval_steps: 2 })
    const once = (await dear.go('approve', {}, first)).body().data
    assert.containSubset(once, { status: 'pending_approval', approval_step: 1 })
    ;(await dear.go('approve', {}, first)).assertStatus(409)
    ;(await dear.go('send')).assertStatus(409)
    assert.equal((await dear.go('approve', {}, second)).body().data.status, 'approved')
    const cheap = await order(client, 99)
    await cheap.go('submit')
    assert.equal((await cheap.go('approve', {}, first)).body().data.status, 'approved')
    await set(cheap.store.api, { one_more_from: null })
  })

  test('over-receipt is taken within the tolerance, and no more is on order than was', async ({
    client,
    assert,
  }) => {
    const { store, made, go } = await order(client, 10)
    await set(store.api, { over_receipt_percent: 10 })
    await go('submit')
    await go('approve', {}, await Caller.as(client, pair.ours, 'manager'))
    await go('send')
    const receive = (quantity: number) =>
      go('receive', {
        lines: [{ line_id: made.lines[0].id, quantity, location_id: store.locationId }],
      })
    ;(await receive(12)).assertStatus(422)
    assert.equal((await receive(11)).body().data.status, 'received')
    assert.containSubset(await store.level(), { on_hand: '11.0000', on_order: '0.0000' })
    await set(store.api, { over_receipt_percent: 0 })
  })

  test('what is planned is reserved some days before it is due, as far as there is any', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 5 })
    const plan = async (days: number, quantity: number) => {
      const due = DateTime.utc().plus({ days }).toISODate()
      const { id } = await store.api.create('/tasks/', { title: 'Later', due_date: due })
      const at = { part_id: store.partId, location_id: store.locationId, state: 'planned' }
      return store.api.create('/stock/reservations/', { ...at, task_id: id, quantity })
    }
    const planned = [await plan(2, 3), await plan(3, 4), await plan(30, 1)]
    await tenant.run(pair.ours.tenant, async () => {
      assert.isTrue(await plannedReservations.areDue())
      assert.equal(await plannedReservations.reserve(SYSTEM), 1)
      assert.isFalse(await plannedReservations.areDue())
    })
    const states = await Promise.all(
      planned.map(
        async ({ id }) => (await store.api.get(`/stock/reservations/${id}/`)).body().data.state
      )
    )
    assert.deepEqual(states, ['reserved', 'planned', 'planned'])
  })

  test('a task that is over lets go of what was not issued to it', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 5 })
    const task = await store.task()
    await store.reserve(task, '4')
    await store.moved({ kind: 'issue', quantity: 1, task_id: task })
    await store.api.patch(`/tasks/${task}/status/`, { status: 'cancelled' })
    await worker.settle(pair.ours.tenant)
    assert.containSubset(await store.level(), { reserved: '0.0000', on_hand: '4.0000' })
  })
})
