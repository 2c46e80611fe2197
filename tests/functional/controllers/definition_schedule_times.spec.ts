import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { askForDuePublications } from '#jobs/publish_scheduled'
import { Caller } from '#tests/support/caller'
import { at, drafted, path, scheduled, TOMORROW, versionOf } from '#tests/support/publications'
import { twoTenants } from '#tests/support/tenants'

test.group('The time at which a draft is published', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  test('it is taken back, by hand and by publishing or discarding the draft', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    for (const name of ['derrick', 'davit', 'hoist']) {
      await drafted(api, name)
      await scheduled(api, name)
    }
    ;(await api.delete(`${path('derrick')}/schedule/`)).assertStatus(204)
    ;(await api.delete(`${path('derrick')}/schedule/`)).assertStatus(404)
    ;(await api.delete(`${path('davit')}/draft/`)).assertStatus(204)
    ;(await api.post(`${path('hoist')}/publish/`)).assertStatus(200)
    assert.equal(await askForDuePublications(pair.ours.tenant, TOMORROW.toJSDate()), 0)
    assert.isNull(await versionOf(api, 'derrick'))
    assert.equal(await versionOf(api, 'hoist'), 1)
  })

  test('a time is one of the company’s zone, to come, and for what could be published now', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await drafted(api, 'winch')
    const local = TOMORROW.setZone(pair.ours.tenant.timeZone).toFormat("yyyy-MM-dd'T'HH:mm")
    const { publish_at: when } = await scheduled(api, 'winch', { publish_at: local })
    assert.equal(new Date(when).getTime(), TOMORROW.toMillis())
    for (const wrong of ['2020-01-01T10:00', '2999-01-01T10:00', 'tomorrow', '2026-13-45T10:00']) {
      const answer = await api.post(`${path('winch')}/schedule/`, { publish_at: wrong })
      answer.assertStatus(422)
      assert.property(answer.body().error.details, 'publish_at')
    }
    await drafted(api, 'winch', { home: { 'type': 'string', 'x-relation': 'planet' } })
    const blocked = await api.post(`${path('winch')}/schedule/`, { publish_at: at(TOMORROW) })
    blocked.assertStatus(409)
    const missing = await api.post(`${path('none')}/schedule/`, { publish_at: at(TOMORROW) })
    missing.assertStatus(404)
  })

  test('it takes the permission to publish, and is nothing to the neighbour', async ({
    client,
  }) => {
    const api = await admin(client)
    await drafted(api, 'loader')
    await scheduled(api, 'loader')
    const drafter = await Caller.as(client, pair.ours, ['view_definitions', 'update_definitions'])
    const asked = { publish_at: at(TOMORROW) }
    ;(await drafter.post(`${path('loader')}/schedule/`, asked)).assertStatus(403)
    ;(await drafter.delete(`${path('loader')}/schedule/`)).assertStatus(403)
    ;(await drafter.get(`${path('loader')}/schedule/`)).assertStatus(200)
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.get(`${path('loader')}/schedule/`)).assertStatus(404)
    ;(await neighbour.delete(`${path('loader')}/schedule/`)).assertStatus(404)
  })
})
