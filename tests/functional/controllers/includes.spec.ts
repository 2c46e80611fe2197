import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const SPARE = {
  'type': 'string',
  'format': 'uuid',
  'title': 'Spare',
  'x-relation': 'equipment',
  'x-permissions': { view: ['manager'] },
}
const INCLUDE = 'include=custom.spare_equipment'

test.group('Embedded relations', (group) => {
  const pair = twoTenants(group)
  let lift: Promise<string> | undefined

  test('a relation that is hidden from a role is not embedded in its lists', async ({
    client,
    assert,
  }) => {
    await prepared(client)
    const { manager, technician } = await people(client)
    const shown = await manager.get(`/equipment/?${INCLUDE}&search=Lift`)
    assert.include(shown.text(), 'Reserve')
    const refused = await technician.get(`/equipment/?${INCLUDE}&search=Lift`)
    assert.notInclude(refused.text(), 'Reserve')
    refused.assertStatus(400)
  })

  test('a relation that is hidden from a role is not embedded in one record', async ({
    client,
    assert,
  }) => {
    const id = await prepared(client)
    const { manager, technician } = await people(client)
    assert.include((await manager.get(`/equipment/${id}/?${INCLUDE}`)).text(), 'Reserve')
    const refused = await technician.get(`/equipment/${id}/?${INCLUDE}`)
    assert.notInclude(refused.text(), 'Reserve')
    refused.assertStatus(400)
  })

  function prepared(client: ApiClient) {
    lift ??= prepare(client)
    return lift
  }

  /** A lift whose spare only managers know of. */
  async function prepare(client: ApiClient): Promise<string> {
    const api = await Caller.admin(client, pair.ours)
    const path = '/definitions/entity/equipment.lift'
    const schema = { type: 'object', properties: { spare: SPARE } }
    const body = { kind: 'entity', key: 'equipment.lift', title: 'Lift', schema }
    ;(await api.send('put', `${path}/draft/`, { body })).assertStatus(200)
    ;(await api.post(`${path}/publish/`)).assertStatus(200)
    const spare = await api.create('/equipment/', { name: 'Reserve', equipment_number: 'R-1' })
    const { id } = await api.create('/equipment/', {
      name: 'Lift',
      equipment_number: 'L-1',
      equipment_type: 'lift',
      custom: { spare: spare.id },
    })
    return id
  }

  async function people(client: ApiClient) {
    const manager = await Caller.as(client, pair.ours, 'manager')
    return { manager, technician: await Caller.as(client, pair.ours, 'technician') }
  }
})
