import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { adminHeaders } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('A draft two people write', (group) => {
  const pair = twoTenants(group)

  async function put(client: ApiClient, name: string, condition: Record<string, string>) {
    const key = `equipment.${name}`
    const schema = { type: 'object', properties: {} }
    return client
      .put(`/api/v1/definitions/entity/${key}/draft/`)
      .headers({ ...(await adminHeaders(pair.ours)), ...condition })
      .json({ kind: 'entity', key, title: name, schema })
  }

  test('whoever saw none does not write over one begun meanwhile', async ({ client }) => {
    const first = await put(client, 'lathe', { 'if-none-match': '*' })
    first.assertStatus(200)
    const second = await put(client, 'lathe', { 'if-none-match': '*' })
    second.assertStatus(412)
  })

  test('whoever saw one that was published since is told so', async ({ client }) => {
    const saved = await put(client, 'mill', {})
    const headers = await adminHeaders(pair.ours)
    const published = await client
      .post('/api/v1/definitions/entity/equipment.mill/publish/')
      .headers(headers)
      .json({})
    published.assertStatus(200)
    const late = await put(client, 'mill', { 'if-match': String(saved.header('etag')) })
    late.assertStatus(412)
    const anew = await put(client, 'mill', { 'if-none-match': '*' })
    anew.assertStatus(200)
  })
})
