import { test } from '@japa/runner'
import { effectCatalogue } from '#platform/effects/effect_catalogue'
import { runEffects } from '#platform/effects/run_effects'
import { E_PLUGIN_NOT_ENABLED } from '#platform/errors'
import { enqueue } from '#platform/jobs/enqueue'
import { contracts } from '#platform/plugins/contracts'
import { tenant } from '#platform/tenancy/tenant_scope'
import { v7 } from 'uuid'
import { Caller } from '#tests/support/caller'
import { ProbeGreeting } from '#tests/support/probe_plugin/contract/probe_greeting'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('What a plugin contributes', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const inside = <T>(work: () => T) => tenant.run(pair.ours.tenant, work)
  const probes = () =>
    inside(async () => {
      const rows = await tenant.query<{ what: string }>('SELECT what FROM probes ORDER BY id')
      return rows.map(({ what }) => what)
    })
  const asked = () =>
    inside(() => enqueue('probe.count', {}, { id: null, channel: 'system' })).then(() =>
      worker.settle(pair.ours.tenant)
    )
  const poke = () =>
    inside(() =>
      runEffects([{ do: 'poke' }], {
        entity: 'facility',
        recordId: v7(),
        record: {},
        by: { id: null, channel: 'system' },
        cause: { kind: 'automation', key: 'test' },
        occurrence: v7(),
      })
    )

  test('jobs, listeners, effects and answers rest while it is not enabled', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/enable/')
    await api.post('/plugins/probe/disable/')
    await api.create('/facilities/', { name: 'Unheard' })
    await asked()
    assert.deepInclude(await poke(), {
      state: 'refused',
      did: 'Not run: the plugin it belongs to is not enabled',
    })
    assert.deepEqual(await probes(), [])
    await assert.rejects(() => inside(() => contracts.ask(ProbeGreeting)), E_PLUGIN_NOT_ENABLED)
    const offered = await inside(() => effectCatalogue.offered())
    assert.notInclude(
      offered.map(({ key }) => key),
      'poke'
    )
  })

  test('and work when it is', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/enable/')
    await worker.settle(pair.ours.tenant)
    await api.create('/facilities/', { name: 'Heard' })
    await worker.settle(pair.ours.tenant)
    await asked()
    await poke()
    assert.deepEqual(await probes(), ['facility.created', 'counted', 'poked'])
    const greeting = await inside(() => contracts.ask(ProbeGreeting))
    assert.equal(greeting.greet('Ada'), 'Hello Ada')
  })
})
