import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import type { DateTime } from 'luxon'
import { askForDuePublications } from '#jobs/publish_scheduled'
import Role from '#models/role'
import { Principal } from '#models/principal'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { at, drafted, path, scheduled, TOMORROW, versionOf } from '#tests/support/publications'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('A draft that is published by itself', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)
  /** The clock stands at a time, and what is due then is done. */
  async function comes(time: DateTime) {
    const due = await askForDuePublications(pair.ours.tenant, time.toJSDate())
    await worker.settle(pair.ours.tenant)
    return due
  }

  const told = async (api: Caller): Promise<{ title: string; body: string; path: string }[]> =>
    (await api.get('/notifications/')).body().data

  test('is published once its time has come, once, and whoever set it hears of it', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await drafted(api, 'tower')
    const made = await scheduled(api, 'tower', { note: 'For the new year' })
    assert.containSubset(made, { note: 'For the new year', scheduled_by: { label: 'Ada Admin' } })
    assert.equal(new Date(made.publish_at).getTime(), TOMORROW.toMillis())
    assert.deepEqual((await api.get(`${path('tower')}/schedule/`)).body().data, made)

    assert.equal(await comes(TOMORROW.minus({ seconds: 1 })), 0)
    assert.isNull(await versionOf(api, 'tower'))
    assert.equal(await comes(TOMORROW), 1)
    assert.equal(await versionOf(api, 'tower'), 1)
    assert.equal(await comes(TOMORROW.plus({ hours: 1 })), 0)
    ;(await api.get(`${path('tower')}/schedule/`)).assertStatus(404)
    ;(await api.get(`${path('tower')}/?state=draft`)).assertStatus(404)
    const [version] = (await api.get(`${path('tower')}/versions/`)).body().data
    assert.containSubset(version, {
      note: 'For the new year',
      published_by: { label: 'Ada Admin' },
    })
    assert.include((await told(api))[0].title, 'version 1 is published')
  })

  test('a job that was lost with its server is asked for again, and does it once', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await drafted(api, 'harbour')
    await scheduled(api, 'harbour')
    assert.equal(await askForDuePublications(pair.ours.tenant, TOMORROW.toJSDate()), 1)
    await tenant.run(pair.ours.tenant, () =>
      tenant.query(`DELETE FROM outbox WHERE name = 'job:publish_scheduled'`)
    )
    assert.equal(await comes(TOMORROW.plus({ minutes: 1 })), 0)
    assert.equal(await comes(TOMORROW.plus({ minutes: 16 })), 1)
    assert.equal(await versionOf(api, 'harbour'), 1)
  })

  test('with something that blocks it by then it stays a draft, and the reason is told', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await drafted(api, 'gantry')
    await scheduled(api, 'gantry')
    await drafted(api, 'gantry', {
      home: { 'type': 'string', 'format': 'uuid', 'title': 'Home', 'x-relation': 'planet' },
    })
    assert.equal(await comes(TOMORROW), 1)
    assert.isNull(await versionOf(api, 'gantry'))
    const [{ title, body, path: leads }] = await told(api)
    assert.equal(title, 'gantry was not published')
    assert.include(body, 'there is no entity "planet"')
    assert.equal(leads, '/settings/definitions/entity/equipment.gantry')
    ;(await api.get(`${path('gantry')}/?state=draft`)).assertStatus(200)
    ;(await api.get(`${path('gantry')}/schedule/`)).assertStatus(404)
  })

  test('changes made since go along; with a warning nobody saw they do not', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const load = { load: { type: 'number', title: 'Load' } }
    await drafted(api, 'jib')
    await scheduled(api, 'jib')
    await drafted(api, 'jib', { ...load, reach: { type: 'number', title: 'Reach' } })
    await comes(TOMORROW)
    assert.equal(await versionOf(api, 'jib'), 1)

    const workflow = { ...FLOW, states: { ...FLOW.states, lost: { category: 'active' } } }
    const flow = '/definitions/workflow/crane_flow'
    ;(await api.put(`${flow}/draft/`, FLOW)).assertStatus(200)
    ;(await api.post(`${flow}/schedule/`, { publish_at: at(TOMORROW) })).assertStatus(200)
    const changed = await api.put(`${flow}/draft/?force=true`, workflow)
    assert.isNotEmpty(changed.body().meta.warnings)
    await comes(TOMORROW)
    assert.isEmpty((await api.get(`${flow}/versions/`)).body().data)
    assert.include((await told(api))[0].title, 'was not published')
  })

  test('whoever lost the permission since publishes nothing', async ({ client, assert }) => {
    const api = await admin(client)
    const grants = ['view_definitions', 'update_definitions', 'publish_definitions']
    const publisher = await Caller.as(client, pair.ours, grants)
    await drafted(publisher, 'crawler')
    await scheduled(publisher, 'crawler')
    await tenant.run(pair.ours.tenant, async () => {
      const { roleKey } = (await Principal.find(publisher.userId))!
      await Role.query()
        .where('key', roleKey)
        .update({ grants: JSON.stringify(['view_definitions']) })
      Principal.forgetAll()
    })
    await comes(TOMORROW)
    assert.isNull(await versionOf(api, 'crawler'))
    assert.include((await told(publisher))[0].body, 'may no longer publish')
  })
})

const FLOW = {
  kind: 'workflow',
  key: 'crane_flow',
  title: 'Crane flow',
  initial: 'open',
  states: { open: { category: 'backlog' }, done: { category: 'done' } },
  transitions: { finish: { from: ['open'], to: 'done' } },
}
