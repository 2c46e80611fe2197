import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const text = (title: string) => ({ type: 'string', title })

function crane(properties: object, more: object = {}) {
  return {
    kind: 'entity',
    key: 'equipment.crane',
    title: 'Crane',
    schema: { type: 'object', properties },
    ...more,
  }
}

const BASE = crane({ load: text('Load') })
const PATH = '/definitions/entity/equipment.crane'

test.group('What one wrote, merged with the draft as it is now', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  test('both sides are in it; what both changed is asked in the language of the reader', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const theirs = crane({ load: text('Rated load'), reach: text('Reach') })
    const saved = await api.put(`${PATH}/draft/`, theirs)
    const mine = crane({ load: text('Burden'), hook: text('Hook') })
    const asked = { base: BASE, mine }
    const merge = await api.post(`${PATH}/draft/merge/`, asked, { 'accept-language': 'de' })
    merge.assertStatus(200)
    const { document, conflicts, ...rest } = merge.body().data
    assert.containSubset(rest, { open: 1, theirs, etag: saved.header('etag') })
    assert.sameMembers(Object.keys(document.schema.properties), ['load', 'hook', 'reach'])
    assert.equal(document.schema.properties.load.title, 'Burden')
    assert.containSubset(conflicts, [
      { title: 'Burden › Titel', base: 'Load', mine: 'Burden', theirs: 'Rated load', taken: null },
    ])
    const choices = { [conflicts[0].pointer]: 'theirs' }
    const settled = await api.post(`${PATH}/draft/merge/`, { ...asked, choices })
    assert.equal(settled.body().data.open, 0)
    assert.equal(settled.body().data.document.schema.properties.load.title, 'Rated load')
    const kept = await api.get(`${PATH}/?state=draft`)
    assert.deepEqual(kept.body().data.document, theirs)
  })

  test('where the other one published, what applies since is merged with', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await api.put(`${PATH}/draft/`, crane({ load: text('Load'), reach: text('Reach') }))
    ;(await api.post(`${PATH}/publish/`, {})).assertStatus(200)
    const mine = crane({ load: text('Load'), hook: text('Hook') })
    const merge = await api.post(`${PATH}/draft/merge/`, { base: BASE, mine })
    const { etag, open, document } = merge.body().data
    assert.isNull(etag)
    assert.equal(open, 0)
    assert.sameMembers(Object.keys(document.schema.properties), ['load', 'hook', 'reach'])
  })

  test('what is no definition, and what is nobody’s, is refused', async ({ client, assert }) => {
    const api = await admin(client)
    const refused = await api.post(`${PATH}/draft/merge/`, { base: BASE, mine: { schema: 'all' } })
    refused.assertStatus(422)
    assert.property(refused.body().error.details, 'mine')
    const unknown = await api.post('/definitions/workflow/nowhere/draft/merge/', {
      base: BASE,
      mine: BASE,
    })
    unknown.assertStatus(422)
    const manager = await Caller.as(client, pair.ours, 'manager')
    ;(await manager.post(`${PATH}/draft/merge/`, { base: BASE, mine: BASE })).assertStatus(403)
    const neighbour = await Caller.admin(client, pair.theirs)
    const theirs = await neighbour.post(`${PATH}/draft/merge/`, { base: BASE, mine: BASE })
    theirs.assertStatus(404)
  })

  test('two documents near the limit of one are taken', async ({ client }) => {
    const api = await admin(client)
    const items = Array.from({ length: 400 }, (_, at) => `item_${at}`)
    const form = {
      kind: 'form',
      key: 'long_check',
      title: 'Long check',
      mode: 'checklist',
      schema: {
        type: 'object',
        properties: Object.fromEntries(items.map((key) => [key, text('x'.repeat(200))])),
      },
      layout: [{ section: 'All', items: items.map((field) => ({ field, help: 'y'.repeat(200) })) }],
    }
    const path = '/definitions/form/long_check'
    ;(await api.put(`${path}/draft/`, form)).assertStatus(200)
    ;(await api.post(`${path}/draft/merge/`, { base: form, mine: form })).assertStatus(200)
  })
})
