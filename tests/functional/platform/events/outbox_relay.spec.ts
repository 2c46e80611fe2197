import { test } from '@japa/runner'
import type { DomainEvent } from '#platform/events/domain_event'
import { eventListeners } from '#platform/events/event_listeners'
import { journal } from '#platform/events/journal'
import { outboxRelay } from '#platform/events/outbox_relay'
import { tellListeners } from '#platform/events/tell_listeners'
import { tenant } from '#platform/tenancy/tenant_scope'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'
import { v7 } from 'uuid'

const heard: { listener: string; event: DomainEvent; tenant: string }[] = []
const failing = new Set<string>()

function listen(event: string, name: string, outbound = false) {
  const handle = async (told: DomainEvent) => {
    if (failing.delete(name)) throw new Error(`${name} stumbled`)
    heard.push({ listener: name, event: told, tenant: outbound ? '' : tenant.current().id })
  }
  eventListeners.on(event, { name, outbound, load: async () => ({ default: handle }) })
}

listen('probe.made', 'test_first')
listen('probe.*', 'test_second')
listen('probe.sent', 'test_outbound', true)

test.group('Events', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  group.each.setup(() => void (heard.length = 0))

  test('everybody who listens hears a committed event once, in its tenant', async ({ assert }) => {
    const id = await happen('made')
    await worker.settle(pair.ours.tenant)

    assert.deepEqual(
      heard.map(({ listener }) => listener),
      ['test_first', 'test_second']
    )
    for (const { event, tenant: owner } of heard) {
      assert.equal(owner, pair.ours.tenant.id)
      assert.containSubset(event, {
        name: 'probe.made',
        payload: { id },
        by: { id: pair.ours.adminId },
      })
    }
  })

  test('what was rolled back is never heard', async ({ assert }) => {
    const refused = tenant.run(pair.ours.tenant, async () => {
      journal([{ entity: 'probe', recordId: v7(), action: 'made' }], {
        id: null,
        channel: 'system',
      })
      throw new Error('stop')
    })
    await assert.rejects(() => refused, 'stop')
    await worker.settle(pair.ours.tenant)
    assert.deepEqual(heard, [])
  })

  test('a listener that fails is tried again and those who have heard are not', async ({
    assert,
  }) => {
    failing.add('test_first')
    await happen('made')
    await worker.settle(pair.ours.tenant)
    assert.deepEqual(
      heard.map(({ listener }) => listener),
      ['test_second', 'test_first']
    )
  })

  test('an event delivered twice has its effect once, inside a unit and outside', async ({
    assert,
  }) => {
    const context = { tenant: pair.ours.tenant, by: { id: null, channel: 'system' as const } }
    for (const name of ['probe.made', 'probe.sent']) {
      const told = { id: v7(), name, payload: {}, at: '2026-11-22T10:00:00.000Z' }
      await tellListeners(told, context)
      await tellListeners(told, context)
    }
    assert.deepEqual(
      heard.map(({ listener }) => listener),
      ['test_first', 'test_second', 'test_second', 'test_outbound']
    )
  })

  test('two relays at once hand each row over once', async ({ assert }) => {
    await Promise.all(Array.from({ length: 30 }, () => happen('made')))
    const moved = await Promise.all([
      outboxRelay.empty(pair.ours.tenant),
      outboxRelay.empty(pair.ours.tenant),
    ])
    assert.equal(moved[0] + moved[1], 30)
    await worker.settle(pair.ours.tenant)
    assert.lengthOf(heard, 60)
  })

  test('a relay empties one tenant’s outbox and touches no other', async ({ assert }) => {
    await tenant.run(pair.theirs.tenant, () =>
      journal([{ entity: 'probe', recordId: v7(), action: 'made' }], {
        id: null,
        channel: 'system',
      })
    )
    await worker.settle(pair.ours.tenant)
    assert.deepEqual(heard, [])
    await worker.settle(pair.theirs.tenant)
    assert.deepEqual(
      heard.map(({ tenant: owner }) => owner),
      [pair.theirs.tenant.id, pair.theirs.tenant.id]
    )
  })

  async function happen(action: string) {
    const recordId = v7()
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    await tenant.run(pair.ours.tenant, () => journal([{ entity: 'probe', recordId, action }], by))
    return recordId
  }
})
