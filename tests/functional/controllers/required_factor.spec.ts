import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Role from '#models/role'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Api } from '#tests/support/api'
import { Authenticator } from '#tests/support/authenticator'
import { Browser } from '#tests/support/browser'
import { adminHeaders, headersOf, person } from '#tests/support/people'
import { PASSWORD, twoTenants } from '#tests/support/tenants'

test.group('A role that asks for a second factor', (group) => {
  const pair = twoTenants(group)

  test('holds at the next request: nothing opens but the set-up', async ({ client, assert }) => {
    const { id, api: hers } = await somebody(client)
    ;(await hers().get('/tasks/')).assertStatus(200)
    await require(client, id)
    const api = new Api(client, await headersOf(pair.ours, id))
    const refused = await api.get('/tasks/')
    refused.assertStatus(403)
    assert.equal(refused.body().error.code, 'MFA_SETUP_REQUIRED')
    ;(await api.post('/auth/mfa/setup/')).assertStatus(200)
    ;(await api.get('/auth/me/')).assertStatus(200)
    assert.isTrue((await api.get('/auth/mfa/state/')).body().data.required)
  })

  test('lets everything through once the factor is on, and closes again when it is off', async ({
    client,
  }) => {
    const { id } = await somebody(client)
    await require(client, id)
    const headers = await headersOf(pair.ours, id)
    const api = new Api(client, headers)
    await Authenticator.enrol(client, headers)
    ;(await api.get('/tasks/')).assertStatus(200)
    ;(await api.post('/auth/mfa/disable/', { password: PASSWORD })).assertStatus(204)
    ;(await api.get('/tasks/')).assertStatus(403)
  })

  test('leads a browser to the set-up, from every page', async ({ client }) => {
    const { id, email } = await somebody(client)
    await require(client, id)
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(email)
    for (const path of ['/work', '/tasks', '/settings/users']) {
      const page = client.get(path).redirects(0)
      page.header('host', `${pair.ours.tenant.slug}.localhost`).header('accept', 'text/html')
      const response = await page.header('cookie', browser.cookieLine)
      response.assertStatus(302)
      response.assertHeader('location', '/security')
    }
  })

  test('may be the administrators’: their grants stay as they are', async ({ client, assert }) => {
    const role = await tenant.run(pair.theirs.tenant, () => Role.findByOrFail('key', 'admin'))
    const api = new Api(client, await adminHeaders(pair.theirs))
    const path = `/roles/${role.id}/`
    ;(await api.patch(path, { grants: [] })).assertStatus(403)
    const changed = await api.patch(path, { requires_second_factor: true })
    changed.assertStatus(200)
    assert.isTrue(changed.body().data.requires_second_factor)
    assert.deepEqual(changed.body().data.grants, ['*'])
    const admin = new Api(client, await adminHeaders(pair.theirs))
    ;(await admin.get('/tasks/')).assertStatus(403)
    ;(await new Api(client, await adminHeaders(pair.ours)).get('/tasks/')).assertStatus(200)
  })

  test('is no such role unless it says so', async ({ client, assert }) => {
    const api = new Api(client, await adminHeaders(pair.ours))
    const made = await api.create('/roles/', { key: 'plain', title: 'Plain' })
    assert.isFalse(made.requires_second_factor)
    const strict = { key: 'strict', title: 'Strict', requires_second_factor: true }
    const { id, requires_second_factor: asks } = await api.create('/roles/', strict)
    assert.isTrue(asks)
    const replaced = await api.send('put', `/roles/${id}/`, { body: { title: 'Strict' } })
    assert.isFalse(replaced.body().data.requires_second_factor)
    ;(await api.patch(`/roles/${id}/`, { requires_second_factor: 'yes' })).assertStatus(422)
  })

  async function somebody(client: ApiClient) {
    const { id, email, headers } = await person(pair.ours, ['view_tasks'])
    return { id, email, api: () => new Api(client, headers) }
  }

  async function require(client: ApiClient, userId: string) {
    const admin = new Api(client, await adminHeaders(pair.ours))
    const { role } = (await admin.get(`/users/${userId}/`)).body().data
    const body = { requires_second_factor: true }
    ;(await admin.patch(`/roles/${role.id}/`, body)).assertStatus(200)
  }
})
