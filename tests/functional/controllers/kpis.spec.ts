import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'
import { visitor } from '#tests/support/visitor'
import { withPlugin } from '#tests/support/with_plugin'

const PATH = '/kpis/probe.pokes/'

test.group('Figures of plugins', (group) => {
  const pair = withPlugin(group, 'probe')
  const happen = (...what: string[]) =>
    tenant.run(pair.ours.tenant, () =>
      tenant.query('INSERT INTO probes (what) SELECT unnest($1::text[])', [what])
    )

  test('nothing to be counted is no data, and never 0', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { value, inputs, rows } = (await api.get(PATH)).body().data
    assert.isNull(value)
    assert.deepEqual(rows, [])
    assert.containSubset(inputs, [{ key: 'all', title: 'All', value: 0 }])
  })

  test('one tells its formula, the numbers in it and the rows behind it, in the reader’s language', async ({
    client,
    assert,
  }) => {
    await happen('poked', 'counted', 'counted', 'counted')
    const api = await Caller.admin(client, pair.ours)
    const german = await api.get(PATH, { 'accept-language': 'de' })
    assert.containSubset(german.body().data, {
      key: 'probe.pokes',
      title: 'Angestoßen',
      formula: 'Anstöße ÷ alles, was geschah',
      unit: 'percent',
      value: 0.25,
      inputs: [
        { title: 'Anstöße', value: 1 },
        { title: 'Alles', value: 4 },
      ],
      columns: [{ key: 'what' }, { key: 'counts', kind: 'flag' }],
      is_cut: false,
    })
    assert.lengthOf(german.body().data.rows, 4)
    assert.equal((await api.get(`${PATH}?what=poked`)).body().data.value, 1)
    const neighbour = await Caller.admin(client, pair.theirs)
    assert.isNull((await neighbour.get(PATH)).body().data.value)
  })

  test('its period is days where the company is, the second exclusive', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { from, to } = (await api.get(`${PATH}?from=2026-03-01&to=2026-04-01`)).body().data
    const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000
    const isMoved = pair.ours.tenant.timeZone === 'Europe/Berlin'
    assert.equal(hours, isMoved ? 743 : 744)
  })

  test('{query} is refused')
    .with([
      { query: '?from=yesterday' },
      { query: '?from=2026-03-01&to=2026-03-01' },
      { query: '?from=1990-01-01&to=2026-03-01' },
      { query: '?color=red' },
      { query: '?what[]=poked' },
    ])
    .run(async ({ client }, { query }) => {
      const api = await Caller.admin(client, pair.ours)
      ;(await api.get(PATH + query)).assertStatus(400)
    })

  test('only who may see it is told of it, on the page and in the navigation too', async ({
    client,
    assert,
  }) => {
    const viewer = await Caller.as(client, pair.ours, ['view_tasks'])
    assert.deepEqual((await viewer.get('/kpis/')).body().data, [])
    ;(await viewer.get(PATH)).assertStatus(403)
    ;(await viewer.get('/kpis/probe.nothing/')).assertStatus(404)
    const technician = await Caller.as(client, pair.ours, 'technician')
    assert.containSubset((await technician.get('/kpis/')).body().data, [{ key: 'probe.pokes' }])
  })

  test('goes with its plugin', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/disable/')
    ;(await api.get(PATH)).assertStatus(404)
    assert.deepEqual((await api.get('/kpis/')).body().data, [])
  })
})

test.group('The page of figures', (group) => {
  const pair = twoTenants(group)

  test('is there for whom something is counted', async ({ client, assert }) => {
    const visit = await visitor(client, pair.ours)
    assert.containSubset((await visit('/kpis')).props, { kpis: [], has_figures: false })
    await (await Caller.admin(client, pair.ours)).post('/plugins/probe/enable/')
    assert.containSubset((await visit('/kpis')).props, {
      kpis: [{ key: 'probe.pokes', plugin_title: 'Probe' }],
      has_figures: true,
    })
  })
})
