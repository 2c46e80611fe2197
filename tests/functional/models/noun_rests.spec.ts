import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { visitor } from '#tests/support/visitor'
import { withPlugin } from '#tests/support/with_plugin'
import { publish } from '#tests/support/safety_permit'
import { provision } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'

const LOAN = {
  kind: 'entity',
  key: 'loan',
  title: 'Loan',
  schema: {
    type: 'object',
    properties: {
      what: { 'type': 'string', 'format': 'uuid', 'title': 'What', 'x-relation': 'gadget' },
    },
  },
}

test.group('A noun whose plugin is not enabled', (group) => {
  const pair = withPlugin(group, 'gadgets')

  async function rested(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/gadgets/enable/')
    await publish(api, LOAN)
    const gadget = await api.create('/gadgets/', {
      gadget_number: crypto.randomUUID(),
      name: 'Crane',
    })
    const comment = await api.create(`/gadgets/${gadget.id}/comments/`, { body: 'Rusty' })
    const order = await api.create('/gadget-orders/', { title: 'Dear', gadget_id: gadget.id })
    await api.patch(`/gadget-orders/${order.id}/status/`, { status: 'sent' })
    const custom = { what: gadget.id }
    const loan = await api.create('/records/loan/', { title: 'Until May', custom })
    await api.create('/roles/', {
      key: `r${loan.id.slice(-6)}`,
      title: 'R',
      grants: ['view_gadgets'],
    })
    const off = await api.post('/plugins/gadgets/disable/')
    off.assertStatus(200)
    return { api, gadget, comment, loan }
  }

  test('is nowhere, and nothing that spoke of it breaks', async ({ client, assert }) => {
    const { api, gadget, comment, loan } = await rested(client)
    const gone = await api.get(`/gadgets/${gadget.id}/`)
    assert.equal(gone.body().error.code, 'PLUGIN_NOT_ENABLED')
    assert.lengthOf((await api.get('/search/?q=crane')).body().data, 0)
    for (const path of [
      '/approvals/?state=all',
      '/audit/',
      '/storage/',
      '/notifications/',
      '/imports/',
      '/openapi.json',
      `/records/loan/${loan.id}/`,
      `/records/loan/${loan.id}/history/`,
      '/records/loan/export/',
      '/definitions/?kind=entity',
    ])
      assert.equal((await api.get(path)).status(), 200, path)
    for (const path of [`/comments/${comment.id}/`, '/list-settings/gadget/'])
      assert.equal((await api.get(path)).status(), 404, path)
    const odd = { title: 'No', custom: { what: gadget.id } }
    ;(await api.post('/records/loan/', odd)).assertStatus(422)
    const renamed = await api.patch(`/records/loan/${loan.id}/`, { title: 'Until June' })
    renamed.assertStatus(200)
    const visit = await visitor(client, pair.ours)
    for (const path of [
      '/records/loan',
      `/records/loan/${loan.id}`,
      '/settings/roles',
      '/approvals',
    ])
      assert.deepEqual((await visit(path)).props.plugin_entities, [], path)
  })

  test('keeps what roles were granted', async ({ client, assert }) => {
    const { api } = await rested(client)
    const roles = (await api.get('/roles/?page_size=100')).body().data
    const role = roles.find(({ title }: { title: string }) => title === 'R')
    const renamed = await api.patch(`/roles/${role.id}/`, { title: 'S', grants: role.grants })
    renamed.assertStatus(200)
    assert.deepEqual(renamed.body().data.grants, ['view_gadgets'])
  })

  test('is there again with everything, once it is enabled again', async ({ client, assert }) => {
    const { api, gadget, comment } = await rested(client)
    await api.post('/plugins/gadgets/enable/')
    assert.equal((await api.get(`/gadgets/${gadget.id}/`)).body().data.name, 'Crane')
    assert.equal((await api.get(`/comments/${comment.id}/`)).body().data.body, 'Rusty')
  })

  test('needs no tables where it never was', async ({ client, assert }) => {
    const home = await provision('never')
    const api = await Caller.admin(client, home)
    const hall = await api.create('/facilities/', { name: 'Hall' })
    for (const path of ['/search/?q=hall', '/storage/', `/facilities/${hall.id}/`, '/audit/'])
      assert.equal((await api.get(path)).status(), 200, path)
    const wish = { title: 'V', entity: 'gadget', columns: ['name'] }
    assert.equal((await api.post('/views/', wish)).status(), 404)
    await removeTenant(home.tenant)
  })
})
