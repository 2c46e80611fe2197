import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const PROBE = '/plugins/probe/'

test.group('Plugins over the API', (group) => {
  const pair = twoTenants(group)

  test('a new company has none enabled, and is told what each would add', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { data } = (await api.get('/plugins/')).body()
    const probe = data.find(({ id }: { id: string }) => id === 'probe')
    assert.include(probe, { enabled: false, version: '1.1.0', has_settings: true })
    const whole = (await api.get(PROBE)).body().data
    assert.deepEqual(whole.adds.effects, [{ key: 'poke', title: 'Poke' }])
    assert.deepEqual(whole.permissions, [
      { key: 'poke_probes', title: 'Poke probes', records: null },
    ])
  })

  test('routes of one that is not enabled are 404 PLUGIN_NOT_ENABLED, also those for strangers', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    for (const answer of [
      await api.get('/probes/'),
      await client.get('/api/v1/probe-door').header('x-tenant', pair.ours.tenant.slug),
    ]) {
      answer.assertStatus(404)
      assert.equal(answer.body().error.code, 'PLUGIN_NOT_ENABLED')
    }
  })

  test('a plan changes nothing', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { plan, enabled } = (await api.post(`${PROBE}enable/?plan=true`)).body().data
    assert.isFalse(enabled)
    assert.deepInclude(plan, {
      action: 'enable',
      migrations: ['0001_create_probes'],
      grants: { technician: ['poke_probes'] },
    })
    ;(await api.get('/probes/')).assertStatus(404)
  })

  test('enabling makes its tables, opens its routes and gives its grants; the neighbour has none of it', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post(`${PROBE}enable/`)).assertStatus(200)
    const technician = await Caller.as(client, pair.ours, 'technician')
    assert.deepEqual((await technician.get('/probes/')).body().data, [])
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.get('/probes/')).assertStatus(404)
    const again = await api.post(`${PROBE}enable/`)
    again.assertStatus(200)
    assert.equal(again.body().data.plan.action, 'none')
  })

  test('its columns stand on records of the house while it is enabled, and their data stay', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.theirs)
    const deep = { name: 'Shaft', probe_depth: 4.5 }
    ;(await api.post('/facilities/', deep)).assertStatus(422)
    await api.post(`${PROBE}enable/`)
    const { id } = await api.create('/facilities/', deep)
    const found = await api.get('/facilities/?filter[probe_depth][gte]=4')
    assert.equal(found.body().data[0].probe_depth, 4.5)

    await api.post(`${PROBE}disable/`)
    assert.notProperty((await api.get(`/facilities/${id}/`)).body().data, 'probe_depth')
    ;(await api.get('/facilities/?filter[probe_depth][gte]=4')).assertStatus(400)
    ;(await api.get('/probes/')).assertStatus(404)
    await api.post(`${PROBE}enable/`)
    assert.equal((await api.get(`/facilities/${id}/`)).body().data.probe_depth, 4.5)
  })

  test('what needs another cannot come first, and what is needed cannot go first', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post(`${PROBE}disable/`)
    const early = await api.post('/plugins/probe_dependant/enable/')
    early.assertStatus(409)
    assert.deepEqual(early.body().error.details.blockers, ['Enable Probe first'])
    await api.post(`${PROBE}enable/`)
    ;(await api.post('/plugins/probe_dependant/enable/')).assertStatus(200)
    const late = await api.post(`${PROBE}disable/`)
    late.assertStatus(409)
    assert.deepEqual(late.body().error.details.blockers, ['Dependant needs it: disable that first'])
    ;(await api.post('/plugins/probe_dependant/disable/')).assertStatus(200)
    ;(await api.post(`${PROBE}disable/`)).assertStatus(200)
    ;(await api.post(`${PROBE}disable/`)).assertStatus(200)
  })

  test('only who may update plugins switches them', async ({ client }) => {
    const api = await Caller.as(client, pair.ours, 'manager')
    ;(await api.get('/plugins/')).assertStatus(403)
    ;(await api.post(`${PROBE}enable/`)).assertStatus(403)
    ;(await (await Caller.admin(client, pair.ours)).get('/plugins/nobody/')).assertStatus(404)
  })

  test('switching is in the audit log', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post(`${PROBE}enable/`)
    const { data } = (await api.get('/audit/?entity=plugin')).body()
    assert.includeMembers(
      data.map(({ action }: { action: string }) => action),
      ['enabled', 'disabled']
    )
  })
})
