import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { PERMIT, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const LIST = '/records/safety_permit/'

test.group('Permissions of an entity of one’s own', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT)
    const hall = (await admin.create('/facilities/', { name: 'Hall' })).id
    return { admin, hall }
  }

  const permit = (api: Caller, more: object = {}) =>
    api.create(LIST, { title: 'Permit', custom: { hazard: 'heat' }, ...more })

  const seen = async (api: Caller) => {
    const answer = await api.get(`${LIST}?page_size=100`)
    return (answer.body().data as { id: string }[]).map(({ id }) => id)
  }

  test('a wildcard covers it, an administrative name does not', async ({ client }) => {
    await standing(client)
    const manager = await Caller.as(client, pair.ours, 'manager')
    const { id } = await permit(manager)
    ;(await manager.patch(`${LIST}${id}/`, { title: 'Again' })).assertStatus(200)
    ;(await manager.delete(`${LIST}${id}/`)).assertStatus(403)
    const technician = await Caller.as(client, pair.ours, 'technician')
    ;(await technician.get(LIST)).assertStatus(403)
    const reader = await Caller.as(client, pair.ours, ['view_safety_permit'])
    ;(await reader.get(`${LIST}${id}/`)).assertStatus(200)
    ;(await reader.post(LIST, { title: 'No', custom: { hazard: 'heat' } })).assertStatus(403)
  })

  test('{$self} is a scope')
    .with(['own', 'assigned', 'facility'])
    .run(async ({ client, assert }, scope) => {
      const { admin, hall } = await standing(client)
      const member = await Caller.as(client, pair.ours, [
        `view_safety_permit:${scope}`,
        `update_safety_permit:${scope}`,
        'create_safety_permit',
      ])
      await member.assign(pair.ours, hall)
      const beyond = await permit(admin)
      const within = {
        own: () => permit(member),
        assigned: () => permit(admin, { assigned_to: member.userId }),
        facility: () => permit(admin, { facility_id: hall }),
      }
      const { id } = await within[scope as keyof typeof within]()
      const list = await seen(member)
      assert.include(list, id)
      assert.notInclude(list, beyond.id)
      ;(await member.patch(`${LIST}${id}/`, { title: 'Mine' })).assertStatus(200)
      ;(await member.get(`${LIST}${beyond.id}/`)).assertStatus(404)
      ;(await member.get(`${LIST}${beyond.id}/comments/`)).assertStatus(404)
      ;(await member.get(`${LIST}${beyond.id}/transitions/`)).assertStatus(404)
    })

  test('roles may be granted it by name, and nobody gives more than they hold', async ({
    client,
    assert,
  }) => {
    const { admin } = await standing(client)
    const neighbour = await Caller.admin(client, pair.theirs)
    const role = { key: 'permits', title: 'Permits', grants: ['view_safety_permit:own'] }
    ;(await admin.post('/roles/', role)).assertStatus(201)
    const foreign = await neighbour.post('/roles/', role)
    foreign.assertStatus(422)
    assert.property(foreign.body().error.details, 'grants')
    const granter = await Caller.as(client, pair.ours, [
      ...['create_roles', 'view_roles', 'view_safety_permit:own'],
      ...['view_tasks', 'view_equipment', 'view_facilities', 'view_service_requests'],
    ])
    const give = (key: string, grants: string[]) =>
      granter.post('/roles/', { key, title: key, grants })
    ;(await give('fits', ['view_safety_permit:own'])).assertStatus(201)
    ;(await give('wider', ['view_safety_permit'])).assertStatus(403)
    ;(await give('any', ['view_*'])).assertStatus(403)
  })

  test('a record of another entity is not reached under this one’s name', async ({ client }) => {
    const { admin } = await standing(client)
    await publish(admin, { ...PERMIT, key: 'hot_work', number: { prefix: 'HW-' } } as typeof PERMIT)
    const { id } = await permit(admin)
    ;(await admin.get(`/records/hot_work/${id}/`)).assertStatus(404)
    ;(await admin.patch(`/records/hot_work/${id}/`, { title: 'No' })).assertStatus(404)
    ;(await admin.get(`/records/hot_work/${id}/history/`)).assertStatus(404)
    ;(await admin.post(`/records/hot_work/${id}/comments/`, { body: 'No' })).assertStatus(404)
    ;(await admin.delete(`/records/hot_work/${id}/`)).assertStatus(404)
  })

  test('what points at it is named within its reader’s scope', async ({ client, assert }) => {
    const { admin } = await standing(client)
    const audit = {
      kind: 'entity',
      key: 'safety_audit',
      title: 'Audit',
      schema: {
        type: 'object',
        properties: {
          permit: {
            'type': 'string',
            'format': 'uuid',
            'x-relation': 'safety_permit',
            'x-list': true,
          },
        },
      },
    }
    await publish(admin, audit)
    const target = await permit(admin)
    const { id } = await admin.create('/records/safety_audit/', {
      title: 'Audit',
      custom: { permit: target.id },
    })
    const path = `/records/safety_audit/${id}/?include=custom.permit_safety_permit`
    const name = async (api: Caller) =>
      (await api.get(path)).body().data['custom.permit_safety_permit']
    assert.deepEqual(await name(admin), { id: target.id, label: `${target.number} Permit` })
    const narrow = ['view_safety_audit', 'update_safety_audit', 'view_safety_permit:own']
    const reader = await Caller.as(client, pair.ours, narrow)
    assert.isNull(await name(reader))
    const other = await permit(admin)
    const pointed = await reader.patch(`/records/safety_audit/${id}/`, {
      custom: { permit: other.id },
    })
    pointed.assertStatus(422)
  })
})
