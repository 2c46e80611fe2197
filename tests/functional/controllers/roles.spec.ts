import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Api } from '#tests/support/api'
import { adminHeaders, headersOf, person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('Roles', (group) => {
  const pair = twoTenants(group)
  let count = 0

  test('a new company has its four roles', async ({ client, assert }) => {
    const response = await (await admin(client)).get('/roles/')
    const keys = response.body().data.map(({ key }: { key: string }) => key)
    assert.includeMembers(keys, ['admin', 'manager', 'technician', 'customer'])
  })

  test('a role is made, changed and deleted', async ({ client, assert }) => {
    const api = await admin(client)
    const made = await api.post('/roles/', {
      key: 'planner',
      title: 'Planner',
      grants: ['view_*', 'update_tasks:facility'],
    })
    made.assertStatus(201)
    const path = made.header('location')!.replace('/api/v1', '')
    const changed = await api.patch(
      path,
      { grants: ['view_tasks'] },
      { 'if-match': (await api.get(path)).header('etag')! }
    )
    assert.deepEqual(changed.body().data.grants, ['view_tasks'])
    ;(await api.delete(path)).assertStatus(204)
    ;(await api.get(path)).assertStatus(404)
  })

  test('changed grants hold at the next request', async ({ client }) => {
    const uma = await person(pair.ours, ['view_users'])
    const hers = new Api(client, uma.headers)
    ;(await hers.get('/users/')).assertStatus(200)
    const api = await admin(client)
    const { role } = (await api.get(`/users/${uma.id}`)).body().data
    ;(await api.patch(`/roles/${role.id}/`, { grants: [] })).assertStatus(200)
    ;(await hers.get('/users/')).assertStatus(401)
    const fresh = new Api(client, await headersOf(pair.ours, uma.id))
    ;(await fresh.get('/users/')).assertStatus(403)
  })

  test('{grants} is refused')
    .with([
      { grants: ['fly_equipment'] },
      { grants: ['view_tasks:sometimes'] },
      { grants: ['view_'] },
      { grants: ['publish_*'] },
    ])
    .run(async ({ client, assert }, { grants }) => {
      const response = await (
        await admin(client)
      ).post('/roles/', { key: `bad_${++count}`, title: 'Bad', grants })
      response.assertStatus(422)
      assert.properties(response.body().error.details, ['grants'])
    })

  test('nobody grants what they lack', async ({ client }) => {
    const clerk = await person(pair.ours, [
      'view_roles',
      'create_roles',
      'update_roles',
      'view_tasks:assigned',
    ])
    const api = new Api(client, clerk.headers)
    ;(await api.post('/roles/', { key: 'mighty', title: 'Mighty', grants: ['*'] })).assertStatus(
      403
    )
    ;(
      await api.post('/roles/', { key: 'wider', title: 'Wider', grants: ['view_tasks'] })
    ).assertStatus(403)
    ;(
      await api.post('/roles/', { key: 'same', title: 'Same', grants: ['view_tasks:assigned'] })
    ).assertStatus(201)
  })

  test('the admin role stays as it is, a seeded one stays, a role in use stays', async ({
    client,
  }) => {
    const api = await admin(client)
    const roles = (await api.get('/roles/')).body().data as { id: string; key: string }[]
    const path = (key: string) => `/roles/${roles.find((role) => role.key === key)!.id}/`
    ;(await api.patch(path('admin'), { grants: ['view_*'] })).assertStatus(403)
    ;(await api.delete(path('customer'))).assertStatus(403)
    const uma = await person(pair.ours, ['view_tasks'])
    const { role } = (await api.get(`/users/${uma.id}`)).body().data
    ;(await api.delete(`/roles/${role.id}`)).assertStatus(409)
  })

  test('a key is taken once and the neighbour’s roles are not there', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const body = { key: `twice_${++count}`, title: 'Twice' }
    ;(await api.post('/roles/', body)).assertStatus(201)
    const again = await api.post('/roles/', body)
    again.assertStatus(409)
    assert.properties(again.body().error.details, ['key'])

    const theirs = new Api(client, await adminHeaders(pair.theirs))
    const [{ id }] = (await theirs.get('/roles/')).body().data
    ;(await api.get(`/roles/${id}/`)).assertStatus(404)
    ;(await api.patch(`/roles/${id}/`, { title: 'Ours' })).assertStatus(404)
    ;(await api.delete(`/roles/${id}/`)).assertStatus(404)
  })

  async function admin(client: ApiClient) {
    return new Api(client, await adminHeaders(pair.ours))
  }
})
