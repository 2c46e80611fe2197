import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { contentHash, DefinitionVersion } from '#platform/definitions/definition_version'
import type { Definition } from '#platform/definitions/types'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { PERMIT, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const ENABLE = '/plugins/gadgets/enable/'

/** What a company invented before the plugin was installed: today nobody may publish it. */
const invented = (key: string, title: string) => ({ ...PERMIT, key, title, title_plural: title })

test.group('An entity with the key of one that a plugin brings', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  async function was(document: Definition) {
    const { kind, key } = document
    const { id } = pair.ours.tenant
    await tenant.run(pair.ours.tenant, () =>
      DefinitionVersion.create({
        ...{ kind, key, document, version: 1, state: 'published' },
        ...{ contentHash: contentHash(document), knownKeys: [], everSealed: false },
      })
    )
    await cacheChannel.announce('definitions', id)
  }

  test('cannot be made while the plugin is installed', async ({ client, assert }) => {
    const api = await admin(client)
    const refusals = async (key: string) => {
      const body = invented(key, 'Gadget')
      const answer = await api.send('put', `/definitions/entity/${key}/draft/`, { body })
      answer.assertStatus(422)
      return answer.body().error.details['/key']
    }
    assert.deepEqual(await refusals('gadget'), [
      '"gadget" is brought by the plugin "gadgets": enable it, or choose another key',
    ])
    assert.deepEqual(await refusals('gadgets'), [
      '"gadgets" is a word of the product: choose another key',
    ])
  })

  test('that was there before stays as it is, and keeps the plugin from being enabled', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    for (const key of ['gadget', 'gadgets']) await was(invented(key, `Own ${key}`) as never)
    for (const key of ['gadget', 'gadgets']) {
      const { id, number } = await api.create(`/records/${key}/`, {
        title: 'Ours',
        custom: { hazard: 'heat' },
      })
      const renamed = await api.patch(`/records/${key}/${id}/`, { title: 'Still ours' })
      renamed.assertStatus(200)
      const { data } = (await api.get(`/records/${key}/?number=${number}`)).body()
      assert.equal(data[0].title, 'Still ours')
      await publish(api, { ...invented(key, `Own ${key}`), icon: 'i-lucide-anvil' } as never)
    }
    const { plan } = (await api.post(`${ENABLE}?plan=true`)).body().data
    assert.deepEqual(plan.blocked_by, ['entity/gadget', 'entity/gadgets'])
    const refused = await api.post(ENABLE)
    refused.assertStatus(409)
    assert.include(
      refused.body().error.message,
      'Your own "Own gadget" has the key "gadget", which this plugin brings: make an entity with another key'
    )
    const { data } = (await api.get('/plugins/gadgets/')).body()
    assert.isFalse(data.enabled)
  })

  test('goes like any other, and then the plugin may come; the neighbour never knew', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    for (const key of ['gadget', 'gadgets']) {
      const blocked = await api.delete(`/definitions/entity/${key}/`)
      blocked.assertStatus(409)
      const { data } = (await api.get(`/records/${key}/`)).body()
      for (const { id } of data) await api.delete(`/records/${key}/${id}/`)
      ;(await api.delete(`/definitions/entity/${key}/`)).assertStatus(204)
    }
    ;(await api.post(ENABLE)).assertStatus(200)
    await api.create('/gadgets/', { gadget_number: 'G-1', name: 'Crane' })
    const neighbour = await Caller.admin(client, pair.theirs)
    assert.deepEqual((await neighbour.post(`${ENABLE}?plan=true`)).body().data.plan.blockers, [])
  })

  test('what a company made of a plugin’s entity is none, and rests with it', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.theirs)
    await api.post(ENABLE)
    const { document } = (await api.get('/definitions/entity/gadget/')).body().data
    await publish(api, { ...document, title: 'Gizmo' })
    await api.post('/plugins/gadgets/disable/')
    ;(await api.get('/records/gadget/')).assertStatus(404)
    ;(await api.post(ENABLE)).assertStatus(200)
    const again = (await api.get('/definitions/entity/gadget/')).body().data
    assert.equal(again.document.title, 'Gizmo')
  })
})
