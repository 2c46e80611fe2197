import { test } from '@japa/runner'
import { Store } from '#plugins/inventory/tests/support/store'
import { textOf } from '#tests/support/pdf'
import { twoTenants } from '#tests/support/tenants'

test.group('The parts of tasks, and orders of what is short', (group) => {
  const pair = twoTenants(group)

  test('what a task needs, holds and what that cost agree with the ledger', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved(
      { kind: 'receipt', quantity: 4, unit_cost: '10.00' },
      { kind: 'receipt', quantity: 4, unit_cost: '12.50' }
    )
    const task = await store.task()
    await store.reserve(task, '2')
    await store.moved({ kind: 'issue', quantity: 3, task_id: task })
    const first = (await store.api.get(`/stock/tasks/${task}/`)).body().data
    assert.equal(first.cost, '33.7500')
    assert.containSubset(first.issued, [{ quantity: '3.0000', cost: '33.7500' }])
    assert.isEmpty(first.needs)

    await store.moved({ kind: 'return', quantity: 1, task_id: task })
    const second = (await store.api.get(`/stock/tasks/${task}/`)).body().data
    assert.containSubset(second, { cost: '22.5000', issued: [{ quantity: '2.0000' }] })
  })

  test('a neighbour’s task has no parts to tell', async ({ client }) => {
    const store = await Store.open(client, pair.ours)
    const theirs = await Store.open(client, pair.theirs)
    ;(await theirs.api.get(`/stock/tasks/${await store.task()}/`)).assertStatus(404)
  })

  test('what is short of one supplier becomes one order, once', async ({ client, assert }) => {
    const { store, supplier, ids } = await short()
    const made = await store.api.post('/reorder-suggestions/order/', { supplier_id: supplier, ids })
    made.assertStatus(201)
    const order = made.body().data
    assert.equal(order.status, 'requested')
    assert.containSubset(order.lines, [{ part_id: store.partId, quantity: '5.0000' }])
    const again = await store.api.post('/reorder-suggestions/order/', {
      supplier_id: supplier,
      ids,
    })
    again.assertStatus(409)

    async function short() {
      const one = await Store.open(client, pair.ours, { reorder_level: '5', unit_price: '2.50' })
      const { id } = await one.api.create('/suppliers/', { name: 'Filters & Co' })
      await one.moved(
        { kind: 'receipt', quantity: 1 },
        { kind: 'adjust', quantity: '-1', reason: 'Broken' }
      )
      const open = (await one.suggestions()) as { id: string }[]
      return { store: one, supplier: id, ids: open.map((suggestion) => suggestion.id) }
    }
  })

  test('an order goes on paper with its lines, in the language of its reader', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    const { id: supplier } = await store.api.create('/suppliers/', { name: 'Filters & Co' })
    const line = { part_id: store.partId, quantity: '2.5', unit_cost: '1000' }
    const { id } = await store.api.create('/purchase-orders/', {
      supplier_id: supplier,
      lines: [line],
    })
    const paper = await store.api.binary(
      `/purchase-orders/${id}/reports/purchase_order.pdf/?language=de`
    )
    paper.assertStatus(200)
    const text = (await textOf(new Uint8Array(paper.body()))).join(' ')
    for (const told of ['Bestellung PO-', 'Filters & Co', 'Filter (P-', '2,5 pcs', '2.500,00'])
      assert.include(text, told)
  })
})
