import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { Store } from '#plugins/inventory/tests/support/store'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

type Order = { id: string; status: string; lines: { id: string }[] }

test.group('Purchase orders', (group) => {
  const pair = twoTenants(group)

  /** An order of ten at 2.50, and the two who buy. */
  async function order(client: ApiClient, part: Record<string, unknown> = {}) {
    const store = await Store.open(client, pair.ours, part)
    const { id: supplier } = await store.api.create('/suppliers/', { name: 'Acme Parts' })
    const boss = await Caller.as(client, pair.ours, 'manager')
    const line = { part_id: store.partId, location_id: store.locationId }
    const made: Order = await store.api.create('/purchase-orders/', {
      supplier_id: supplier,
      lines: [{ ...line, quantity: 10, unit_cost: '2.50' }],
    })
    const go = (verb: string, body: object = {}, by = store.api) =>
      by.post(`/purchase-orders/${made.id}/${verb}/`, body)
    const receive = (quantity: number | string, more: object = {}) =>
      go('receive', {
        lines: [{ line_id: made.lines[0].id, quantity, location_id: store.locationId, ...more }],
      })
    const sent = async () => {
      for (const step of [() => go('submit'), () => go('approve', {}, boss), () => go('send')])
        (await step()).assertStatus(200)
    }
    return { store, made, boss, go, receive, sent }
  }

  test('from draft to closed: stock changes on receipt alone', async ({ client, assert }) => {
    const { store, made, boss, go, receive } = await order(client)
    assert.containSubset(made, { status: 'draft', total: '25.0000', status_category: 'backlog' })
    assert.containSubset(made.lines, [
      { quantity: '10.0000', unit_cost: '2.5000', open: '10.0000' },
    ])
    assert.equal((await go('submit')).body().data.status, 'pending_approval')
    assert.equal((await go('approve', { comment: 'Fine' }, boss)).body().data.status, 'approved')
    assert.isUndefined(await store.level())
    assert.equal((await go('send')).body().data.status, 'sent')
    assert.containSubset(await store.level(), { on_order: '10.0000', on_hand: '0.0000' })
    assert.equal((await receive('4')).body().data.status, 'partially_received')
    assert.containSubset(await store.level(), { on_order: '6.0000', on_hand: '4.0000' })
    const rest = await receive(6, { unit_cost: '3.00' })
    assert.equal(rest.body().data.status, 'received')
    assert.containSubset(await store.level(), {
      on_order: '0.0000',
      on_hand: '10.0000',
      average_cost: '2.8000',
    })
    assert.equal((await go('close')).body().data.status, 'closed')
  })

  test('who asked for it does not approve it, nor reject it', async ({ client, assert }) => {
    const { go, boss } = await order(client)
    await go('submit')
    for (const decision of ['approve', 'reject']) {
      const refused = await go(decision)
      refused.assertStatus(409)
      assert.property(refused.body().error.details, 'approver')
    }
    const other = await Caller.as(client, pair.ours, ['view_purchase_orders'])
    ;(await go('approve', {}, other)).assertStatus(403)
    ;(await go('approve', {}, boss)).assertStatus(200)
  })

  test('what was rejected is a draft again once it is changed, and is asked for anew', async ({
    client,
    assert,
  }) => {
    const { go, made, store, boss } = await order(client)
    await go('submit')
    assert.equal((await go('reject', { comment: 'Too many' }, boss)).body().data.status, 'rejected')
    const lines = [{ part_id: store.partId, quantity: 5, unit_cost: 2 }]
    const changed = await store.api.patch(`/purchase-orders/${made.id}/`, { lines })
    assert.containSubset(changed.body().data, { status: 'draft', total: '10.0000' })
    assert.equal((await go('submit')).body().data.status, 'pending_approval')
    ;(await go('approve', {}, boss)).assertStatus(200)
  })

  test('lines are closed once it is submitted', async ({ client, assert }) => {
    const { go, made, store } = await order(client)
    await go('submit')
    const path = `/purchase-orders/${made.id}/`
    const lines = [{ part_id: store.partId, quantity: 500, unit_cost: 2 }]
    const refused = await store.api.patch(path, { lines })
    refused.assertStatus(409)
    assert.equal(refused.body().error.code, 'TRANSITION_NOT_ALLOWED')
    ;(await store.api.patch(path, { expected_date: '2027-01-31' })).assertStatus(200)
  })

  test('more than was ordered is not received', async ({ client, assert }) => {
    const { receive, sent, store, made } = await order(client)
    ;(await receive(1)).assertStatus(409)
    await sent()
    const refused = await receive('10.0001')
    refused.assertStatus(422)
    assert.deepEqual(Object.keys(refused.body().error.details), ['lines.0.quantity'])
    ;(await receive(9)).assertStatus(200)
    ;(await receive(2)).assertStatus(422)
    ;(await receive(1, { line_id: v7() })).assertStatus(422)
    assert.equal((await store.level()).on_hand, '9.0000')
    const kept = (await store.api.get(`/purchase-orders/${made.id}/`)).body().data
    assert.equal(kept.lines[0].open, '1.0000')
  })

  test('closing with open lines writes off what will not come', async ({ client, assert }) => {
    const { receive, sent, go, store } = await order(client)
    await sent()
    await receive(3)
    const closed = (await go('close')).body().data
    assert.containSubset(closed, { status: 'short_closed', status_category: 'done' })
    assert.containSubset(closed.lines, [{ written_off: '7.0000', open: '0.0000' }])
    assert.containSubset(await store.level(), { on_order: '0.0000', on_hand: '3.0000' })
    ;(await receive(1)).assertStatus(409)
  })

  test('it is cancelled only before anything was received', async ({ client, assert }) => {
    const first = await order(client)
    await first.sent()
    assert.equal((await first.go('cancel')).body().data.status, 'cancelled')
    assert.equal((await first.store.level()).on_order, '0.0000')
    const second = await order(client)
    await second.sent()
    await second.receive(1)
    const refused = await second.go('cancel')
    refused.assertStatus(409)
    assert.equal((await second.store.level()).on_order, '9.0000')
  })

  test('no step is left out, and an order without lines goes nowhere', async ({
    client,
    assert,
  }) => {
    const { go, made, store } = await order(client)
    for (const verb of ['approve', 'reject', 'send', 'close']) (await go(verb)).assertStatus(409)
    await store.api.patch(`/purchase-orders/${made.id}/`, { lines: [] })
    const refused = await go('submit')
    assert.property(refused.body().error.details, 'lines')
    const refusedFor = async (body: object) => {
      const answer = await store.api.post('/purchase-orders/', body)
      answer.assertStatus(422)
      return Object.keys(answer.body().error.details)
    }
    const { supplier_id: supplier } = (await store.api.get(`/purchase-orders/${made.id}/`)).body()
      .data
    const line = { part_id: store.partId, quantity: 1 }
    const ordering = (wrong: object) =>
      refusedFor({ supplier_id: supplier, lines: [line, { ...line, ...wrong }] })
    assert.deepEqual(await refusedFor({ supplier_id: v7(), lines: [line] }), ['supplier_id'])
    assert.deepEqual(await ordering({ quantity: '0.0' }), ['lines.1.quantity'])
    assert.deepEqual(await ordering({ quantity: -1 }), ['lines.1.quantity'])
    assert.deepEqual(await ordering({ part_id: v7() }), ['lines.1.part_id'])
    assert.deepEqual(await ordering({ colour: 'red' }), ['lines.1.colour'])
  })

  test('a board, an automation or whoever only sets a state does not move it', async ({
    client,
    assert,
  }) => {
    const { made, store } = await order(client)
    const refused = await store.api.patch(`/purchase-orders/${made.id}/status/`, {
      status: 'pending_approval',
    })
    assert.equal(refused.body().error.code, 'TRANSITION_NOT_ALLOWED')
  })

  test('without a cost a line has its supplier’s price for so many, else the part’s', async ({
    client,
    assert,
  }) => {
    const { store, made } = await order(client, { unit_price: '7.25' })
    const lines = [{ part_id: store.partId, quantity: 2 }]
    const changed = await store.api.patch(`/purchase-orders/${made.id}/`, { lines })
    assert.equal(changed.body().data.total, '14.5000')
  })

  test('the neighbour’s order cannot be seen nor moved', async ({ client }) => {
    const { made } = await order(client)
    const theirs = await Store.open(client, pair.theirs)
    ;(await theirs.api.get(`/purchase-orders/${made.id}/`)).assertStatus(404)
    for (const verb of ['submit', 'approve', 'send', 'cancel'])
      (await theirs.api.post(`/purchase-orders/${made.id}/${verb}/`)).assertStatus(404)
  })
})
