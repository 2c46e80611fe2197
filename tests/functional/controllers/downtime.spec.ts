import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

let count = 0

test.group('Downtime', (group) => {
  const pair = twoTenants(group)

  async function lift(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/equipment/', {
      name: 'Lift',
      equipment_number: `D-${++count}`,
    })
    const events = async (more = '') =>
      (await api.get(`/downtime/?equipment_id=${id}${more}`)).body()
    return { api, id, events }
  }

  test('a shutdown opens a downtime event, a restart closes it', async ({ client, assert }) => {
    const { api, id, events } = await lift(client)
    const down = await api.post(`/equipment/${id}/shutdown/`, {
      reason: 'Door jams',
      reason_code: 'DOOR',
      starts_at: '2026-01-05T08:00:00Z',
    })
    down.assertStatus(200)
    assert.equal(down.body().data.status, 'shutdown')
    assert.containSubset((await events('&open=true')).data, [
      {
        reason: 'Door jams',
        reason_code: 'DOOR',
        starts_at: '2026-01-05T08:00:00.000Z',
        ends_at: null,
      },
    ])
    const up = await api.post(`/equipment/${id}/restart/`)
    assert.equal(up.body().data.status, 'operational')
    assert.lengthOf((await events('&open=true')).data, 0)
    assert.lengthOf((await events()).data, 1)
  })

  test('what is down cannot be shut down again, what is up cannot be restarted', async ({
    client,
  }) => {
    const { api, id } = await lift(client)
    ;(await api.post(`/equipment/${id}/restart/`)).assertStatus(409)
    await api.post(`/equipment/${id}/shutdown/`, { reason: 'Noise' })
    ;(await api.post(`/equipment/${id}/shutdown/`, { reason: 'Noise' })).assertStatus(409)
  })

  test('a shutdown needs a reason, cannot begin in the future nor end before it began', async ({
    client,
    assert,
  }) => {
    const { api, id } = await lift(client)
    const refused = async (body: object) =>
      Object.keys((await api.post(`/equipment/${id}/shutdown/`, body)).body().error.details)
    assert.deepEqual(await refused({}), ['reason'])
    assert.deepEqual(await refused({ reason: 'x', starts_at: '2999-01-01T00:00:00Z' }), [
      'starts_at',
    ])
    assert.deepEqual(
      await refused({
        reason: 'x',
        starts_at: '2026-01-02T00:00:00Z',
        expected_until: '2026-01-01T00:00:00Z',
      }),
      ['expected_until']
    )
    assert.deepEqual(await refused({ reason: 'x', cause: 'failure' }), ['cause'])
  })

  test('overlapping events count once', async ({ client, assert }) => {
    const { api, id, events } = await lift(client)
    const event = { equipment_id: id, reason: 'Motor', cause: 'failure' }
    await api.create('/downtime/', {
      ...event,
      starts_at: '2026-01-05T08:00:00Z',
      ends_at: '2026-01-05T10:00:00Z',
    })
    await api.create('/downtime/', {
      ...event,
      starts_at: '2026-01-05T09:00:00Z',
      ends_at: '2026-01-05T11:00:00Z',
    })
    const { data, meta } = await events()
    assert.lengthOf(data, 2)
    assert.equal(meta.downtime.seconds, 3 * 3_600)
  })

  test('an event is corrected afterwards, under its revision', async ({ client, assert }) => {
    const { api, id } = await lift(client)
    const event = await api.create('/downtime/', {
      equipment_id: id,
      reason: 'Motor',
      starts_at: '2026-01-05T08:00:00Z',
    })
    const etag = (await api.get(`/downtime/${event.id}/`)).header('etag')!
    const closed = await api.patch(
      `/downtime/${event.id}/`,
      { ends_at: '2026-01-05T09:00:00Z' },
      { 'if-match': etag }
    )
    assert.equal(closed.body().data.ends_at, '2026-01-05T09:00:00.000Z')
    ;(
      await api.patch(`/downtime/${event.id}/`, { reason: 'Belt' }, { 'if-match': etag })
    ).assertStatus(412)
    ;(await api.patch(`/downtime/${event.id}/`, { ends_at: '2026-01-04T00:00:00Z' })).assertStatus(
      422
    )
  })

  test('the log follows a status that is set by hand', async ({ client, assert }) => {
    const { api, id, events } = await lift(client)
    await api.patch(`/equipment/${id}/`, { status: 'shutdown' })
    assert.lengthOf((await events('&open=true')).data, 1)
    await api.patch(`/equipment/${id}/`, { status: 'operational' })
    assert.lengthOf((await events('&open=true')).data, 0)
  })

  test('the neighbour’s downtime does not exist here', async ({ client }) => {
    const { api } = await lift(client)
    const other = await Caller.admin(client, pair.theirs)
    const { id } = await other.create('/equipment/', { name: 'Theirs', equipment_number: 'X' })
    const event = await other.create('/downtime/', {
      equipment_id: id,
      reason: 'x',
      starts_at: '2026-01-05T08:00:00Z',
    })
    ;(await api.get(`/downtime/${event.id}/`)).assertStatus(404)
    ;(await api.patch(`/downtime/${event.id}/`, { reason: 'y' })).assertStatus(404)
    ;(await api.post(`/equipment/${id}/shutdown/`, { reason: 'y' })).assertStatus(404)
  })
})
