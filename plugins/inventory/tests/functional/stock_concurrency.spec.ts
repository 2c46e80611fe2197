import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { moveStock } from '#plugins/inventory/models/stock_movement'
import { ledgerOf, Store } from '#plugins/inventory/tests/support/store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { E_INSUFFICIENT_STOCK } from '#plugins/inventory/errors'
import { twoTenants } from '#tests/support/tenants'

const SYSTEM = { id: null, channel: 'system' } as const
const CLIENTS = 16

/** Runs as many at once as there are clients; each takes the next as soon as it is free. */
async function byClients(works: (() => Promise<unknown>)[]) {
  const failures: unknown[] = []
  const next = works.values()
  const client = async () => {
    for (const work of next) await work().catch((error) => failures.push(error))
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return failures
}

test.group('Stock under concurrency', (group) => {
  const pair = twoTenants(group)
  const inside = <T>(work: () => Promise<T>) => tenant.run(pair.ours.tenant, work)

  test('200 moves of 16 clients leave an exact ledger that was never below zero', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    const { id: van } = await store.api.create('/stock-locations/', { name: 'Van' })
    await store.moved({ kind: 'receipt', quantity: 20, unit_cost: 1 })
    const at = { partId: store.partId, locationId: store.locationId }
    const wishes = [
      { ...at, kind: 'issue', quantity: '3' },
      { ...at, kind: 'transfer', quantity: '2', toLocationId: van },
      { ...at, kind: 'transfer', quantity: '1', locationId: van, toLocationId: store.locationId },
      { ...at, kind: 'receipt', quantity: '1.5', unitCost: '1.25' },
    ] as const
    const failures = await byClients(
      Array.from({ length: 200 }, (_, n) => () => inside(() => moveStock(wishes[n % 4], SYSTEM)))
    )
    assert.isTrue(failures.every((error) => error instanceof E_INSUFFICIENT_STOCK))
    assert.isBelow(failures.length, 200)
    const ledger = await ledgerOf(pair.ours, store.partId)
    for (const { location_id: place, sum, lowest } of ledger) {
      assert.equal((await store.level(place)).on_hand, sum)
      assert.isAtLeast(Number(lowest), 0)
    }
  })

  test('the last piece goes to one of many who reach for it', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 1 })
    const wish = {
      partId: store.partId,
      locationId: store.locationId,
      kind: 'issue',
      quantity: '1',
    } as const
    const failures = await byClients(
      Array.from({ length: CLIENTS }, () => () => inside(() => moveStock(wish, SYSTEM)))
    )
    assert.lengthOf(failures, CLIENTS - 1)
    assert.equal((await store.level()).on_hand, '0.0000')
  })

  test('one key sent by many at once moves once', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    const [partId, locationId, key] = [store.partId, store.locationId, v7()]
    const wish = { partId, locationId, kind: 'receipt', quantity: '5' } as const
    const ids = new Set<string>()
    const failures = await byClients(
      Array.from({ length: CLIENTS }, () => async () => {
        ids.add(await inside(() => moveStock(wish, SYSTEM, key)))
      })
    )
    assert.lengthOf(failures, 0)
    assert.equal(ids.size, 1)
    assert.equal((await store.level()).on_hand, '5.0000')
  })

  test('a level that many make at once is one, and its suggestion too', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours, { reorder_level: 100 })
    const [partId, locationId] = [store.partId, store.locationId]
    const wish = { partId, locationId, kind: 'receipt', quantity: '1' } as const
    const failures = await byClients(
      Array.from({ length: CLIENTS }, () => () => inside(() => moveStock(wish, SYSTEM)))
    )
    assert.lengthOf(failures, 0)
    const [suggestion, ...others] = await store.suggestions()
    assert.lengthOf(others, 0)
    assert.containSubset(suggestion, { state: 'open', quantity: '84.0000' })
  })
})
