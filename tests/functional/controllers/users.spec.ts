import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Api } from '#tests/support/api'
import { Browser } from '#tests/support/browser'
import { adminHeaders, person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

const NOBODY = '01990000-0000-7000-8000-000000000000'

test.group('Users', (group) => {
  const pair = twoTenants(group)

  test('the list has everybody here, nobody of the neighbour, and no password', async ({
    client,
    assert,
  }) => {
    const uma = await person(pair.ours, 'technician')
    const response = await (await admin(client)).get('/users/?sort=email')
    response.assertStatus(200)
    const emails = response.body().data.map(({ email }: { email: string }) => email)
    assert.includeMembers(emails, [uma.email, pair.ours.email])
    assert.notInclude(emails, pair.theirs.email)
    assert.notInclude(response.text(), '$argon2')
    assert.equal(response.body().meta.pagination.total, emails.length)
  })

  test('the list searches, filters by role and trims fields', async ({ client, assert }) => {
    await person(pair.ours, 'customer')
    const response = await (await admin(client)).get('/users/?role=admin&search=ada&fields=email')
    assert.deepEqual(response.body().data.map(Object.keys), [['id', 'email']])
    ;(await (await admin(client)).get('/users/?password=x')).assertStatus(400)
  })

  test('a user has an ETag that spares a second download', async ({ client }) => {
    const api = await admin(client)
    const response = await api.get(`/users/${pair.ours.adminId}/`)
    response.assertStatus(200)
    const etag = response.header('etag')!
    ;(await api.get(`/users/${pair.ours.adminId}`, { 'if-none-match': etag })).assertStatus(304)
  })

  test('a change holds at the next request and needs a token of its time', async ({ client }) => {
    const uma = await person(pair.ours, 'technician')
    const hers = new Api(client, uma.headers)
    ;(await hers.get('/auth/me')).assertStatus(200)
    ;(await (await admin(client)).patch(`/users/${uma.id}/`, { role: 'customer' })).assertStatus(
      200
    )
    ;(await hers.get('/auth/me')).assertStatus(401)
  })

  test('switching somebody off ends their session', async ({ client }) => {
    const uma = await person(pair.ours, 'technician')
    const browser = Browser.at(client, pair.ours)
    ;(await browser.logIn(uma.email)).assertStatus(200)
    ;(await (await admin(client)).patch(`/users/${uma.id}/`, { is_active: false })).assertStatus(
      200
    )
    ;(await browser.send('get', '/ui/v1/auth/me')).assertStatus(401)
    ;(await browser.logIn(uma.email)).assertStatus(401)
  })

  test('a change made on an old revision is refused', async ({ client }) => {
    const uma = await person(pair.ours, 'technician')
    const api = await admin(client)
    const etag = (await api.get(`/users/${uma.id}`)).header('etag')!
    ;(
      await api.patch(`/users/${uma.id}`, { first_name: 'Eva' }, { 'if-match': etag })
    ).assertStatus(200)
    ;(
      await api.patch(`/users/${uma.id}`, { first_name: 'Ida' }, { 'if-match': etag })
    ).assertStatus(412)
    ;(await api.delete(`/users/${uma.id}`, { 'if-match': etag })).assertStatus(412)
  })

  test('PUT returns what it does not name to its default', async ({ client, assert }) => {
    const uma = await person(pair.ours, 'technician')
    const response = await (
      await admin(client)
    ).send('put', `/users/${uma.id}/`, { body: { role: 'manager', first_name: 'Eva' } })
    response.assertStatus(200)
    assert.containSubset(response.body().data, {
      first_name: 'Eva',
      last_name: '',
      role: { key: 'manager' },
      is_active: true,
    })
  })

  test('an account is made with a password, or by an admin whose address is confirmed', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const body = { email: 'made@ours.test', role: 'technician', first_name: 'Mia' }
    const refused = await api.post('/users/', body)
    assert.equal(refused.body().error.code, 'EMAIL_NOT_VERIFIED')
    const made = await api.post('/users/', { ...body, password: 'seven grey herons waiting' })
    made.assertStatus(201)
    made.assertHeader('location', `/api/v1/users/${made.body().data.id}/`)
    const again = await api.post('/users/', {
      ...body,
      email: 'MADE@ours.test',
      password: 'seven grey herons waiting',
    })
    again.assertStatus(409)
    assert.properties(again.body().error.details, ['email'])
  })

  test('a deleted user is gone and can be brought back', async ({ client }) => {
    const uma = await person(pair.ours, 'technician')
    const api = await admin(client)
    ;(await api.delete(`/users/${uma.id}/`)).assertStatus(204)
    ;(await api.get(`/users/${uma.id}/`)).assertStatus(404)
    ;(await api.post(`/users/${uma.id}/restore/`)).assertStatus(200)
    ;(await api.get(`/users/${uma.id}/`)).assertStatus(200)
  })

  test('the last admin cannot {deed}')
    .with([
      { deed: 'be demoted', body: { role: 'manager' } },
      { deed: 'be switched off', body: { is_active: false } },
      { deed: 'be removed', body: null },
    ])
    .run(async ({ client, assert }, { body }) => {
      const path = `/users/${pair.theirs.adminId}/`
      const api = new Api(client, await adminHeaders(pair.theirs))
      const response = await (body ? api.patch(path, body) : api.delete(path))
      response.assertStatus(409)
      assert.equal(response.body().error.code, 'CONFLICT')
      ;(await api.get(path)).assertStatus(200)
    })

  test('two admins who demote each other at once leave one in office', async ({
    client,
    assert,
  }) => {
    const { adminId } = pair.theirs
    const other = await person(pair.theirs, 'admin')
    const first = new Api(client, await adminHeaders(pair.theirs))
    const second = new Api(client, other.headers)
    const answers = await Promise.all([
      first.patch(`/users/${other.id}`, { role: 'manager' }),
      second.patch(`/users/${adminId}`, { role: 'manager' }),
    ])
    assert.lengthOf(
      answers.filter((answer) => answer.status() === 200),
      1
    )
  })

  test('nobody gives, or takes from somebody, what they lack', async ({ client }) => {
    const clerk = await person(pair.ours, [
      'view_users',
      'create_users',
      'update_users',
      'delete_users',
      'view_tasks',
    ])
    const uma = await person(pair.ours, 'customer')
    const api = new Api(client, clerk.headers)
    ;(await api.patch(`/users/${clerk.id}/`, { role: 'admin' })).assertStatus(403)
    ;(await api.patch(`/users/${uma.id}/`, { role: 'technician' })).assertStatus(403)
    ;(await api.patch(`/users/${pair.ours.adminId}/`, { is_active: false })).assertStatus(403)
    ;(await api.delete(`/users/${pair.ours.adminId}/`)).assertStatus(403)
  })

  test('without the permission people are out of reach', async ({ client }) => {
    const uma = await person(pair.ours, 'manager')
    const api = new Api(client, uma.headers)
    ;(await api.get(`/users/${uma.id}/`)).assertStatus(403)
    ;(await api.patch(`/users/${uma.id}/`, { first_name: 'Eva' })).assertStatus(403)
  })

  test('the neighbour’s users are not there', async ({ client }) => {
    const api = await admin(client)
    ;(await api.get(`/users/${pair.theirs.adminId}/`)).assertStatus(404)
    ;(await api.patch(`/users/${pair.theirs.adminId}/`, { first_name: 'Eve' })).assertStatus(404)
    ;(await api.delete(`/users/${pair.theirs.adminId}/`)).assertStatus(404)
  })

  test('{field} must make sense')
    .with([
      { field: 'role', body: { role: 'emperor' } },
      { field: 'role_id', body: { role_id: NOBODY } },
      { field: 'facility_ids', body: { facility_ids: [NOBODY] } },
      { field: 'password', body: { password: 'not this way' } },
      { field: 'is_active', body: { is_active: 'yes' } },
    ])
    .run(async ({ client, assert }, { field, body }) => {
      const uma = await person(pair.ours, 'technician')
      const response = await (await admin(client)).patch(`/users/${uma.id}/`, body)
      response.assertStatus(422)
      assert.properties(response.body().error.details, [field])
    })

  async function admin(client: ApiClient) {
    return new Api(client, await adminHeaders(pair.ours))
  }
})
