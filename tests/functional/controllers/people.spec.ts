import { test } from '@japa/runner'
import { Api } from '#tests/support/api'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('People', (group) => {
  const pair = twoTenants(group)

  test('who hands on work finds colleagues by name, and learns no more of them', async ({
    client,
    assert,
  }) => {
    const uma = await person(pair.ours, 'technician')
    const manager = new Api(client, (await person(pair.ours, 'manager')).headers)
    const { data } = (await manager.get('/people/?search=ada')).body()
    assert.deepEqual(Object.keys(data[0]), ['id', 'first_name', 'last_name'])
    ;(await manager.get(`/people/${uma.id}/`)).assertStatus(200)
    ;(await manager.get('/people/?sort=email')).assertStatus(400)
    ;(await manager.get('/users/')).assertStatus(403)
    const customer = new Api(client, (await person(pair.ours, 'customer')).headers)
    ;(await customer.get('/people/')).assertStatus(403)
  })
})
