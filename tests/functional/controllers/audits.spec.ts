import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('The audit log’s filters', (group) => {
  const pair = twoTenants(group)

  test('who, what, action and door narrow it, alone and together', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const other = await Caller.as(client, pair.ours, ['*'])
    const place = await api.create('/facilities/', { name: 'Hall' })
    await other.patch(`/facilities/${place.id}/`, { name: 'Hall 2' })
    await api.create('/tasks/', { title: 'Sweep' })

    const records = async (query: string) => {
      const { data } = (await api.get(`/audit/?${query}`)).body()
      return data.map(({ entity, action }: Record<string, string>) => `${entity} ${action}`)
    }
    assert.deepEqual(await records(`actor=${other.userId}`), ['facility updated'])
    assert.deepEqual(await records('entity=task'), ['task created'])
    assert.deepEqual(await records('entity=facility&action=created'), ['facility created'])
    assert.deepEqual(await records(`record=${place.id}&channel=api`), [
      'facility updated',
      'facility created',
    ])
    assert.deepEqual(await records(`entity=task&actor=${other.userId}`), [])
  })

  test('a period takes moments and days, the last day included', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/facilities/', { name: 'Dated' })
    const [{ at }] = (await api.get(`/audit/?record=${id}`)).body().data
    const day = DateTime.fromISO(at, { zone: pair.ours.tenant.timeZone })
    const count = async (period: string) =>
      (await api.get(`/audit/?record=${id}&${period}`)).body().data.length
    const iso = (days: number) => day.plus({ days }).toISODate()

    assert.equal(await count(`from=${iso(0)}&to=${iso(0)}`), 1)
    assert.equal(await count(`from=${iso(1)}`), 0)
    assert.equal(await count(`to=${iso(-1)}`), 0)
    assert.equal(await count(`from=${at}`), 1)
    assert.equal(await count(`to=${at}`), 0)
  })

  test('a filter that cannot be is refused by its name', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    for (const query of ['actor=me', 'from=soon', 'to=2026-02-30', 'entity=Task;', 'colour=red']) {
      const answer = await api.get(`/audit/?${query}`)
      answer.assertStatus(400)
      assert.property(answer.body().error.details, query.split('=')[0])
    }
  })
})
