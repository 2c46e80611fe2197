import { test } from '@japa/runner'
import { Principal } from '#models/principal'
import { relatedLists } from '#models/related_lists'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Availability } from '#plugins/maintenance/models/availability'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const OWN = ['view_technicians:own', 'update_technicians:own']

test.group('Technicians', (group) => {
  const pair = twoTenants(group)

  test('a week that cannot be is refused at the shift, and the week before stays', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const path = `/technicians/${(await made(api, client)).id}/shifts/`
    const monday = { weekday: 1, starts: '07:00', ends: '15:00' }
    ;(await api.put(path, { shifts: [monday] })).assertStatus(200)
    const refused = {
      'shifts.1.starts': { ...monday, starts: '14:00', ends: '24:00' },
      'shifts.1.ends': { ...monday, starts: '22:00', ends: '06:00' },
      'shifts.1.valid_to': {
        ...monday,
        weekday: 2,
        valid_from: '2026-02-01',
        valid_to: '2026-01-01',
      },
    }
    for (const [field, shift] of Object.entries(refused)) {
      const answer = await api.put(path, { shifts: [monday, shift] })
      answer.assertStatus(422)
      assert.properties(answer.body().error.details, [field])
    }
    assert.lengthOf((await api.get(path)).body().data, 1)
  })

  test('nobody is away twice at once, not even when two people say so at once', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const path = `/technicians/${(await made(api, client)).id}/absences/`
    const week = { starts_at: '2030-01-07T00:00:00Z', ends_at: '2030-01-12T00:00:00Z' }
    const answers = await Promise.all([api.post(path, week), api.post(path, week)])
    assert.sameMembers(
      answers.map((answer) => answer.status()),
      [201, 409]
    )
    const refused = answers.find((answer) => answer.status() === 409)!
    assert.properties(refused.body().error.details, ['starts_at'])
    const after = { starts_at: week.ends_at, ends_at: '2030-01-13T00:00:00Z' }
    ;(await api.post(path, after)).assertStatus(201)
  })

  test('capacity is what shifts leave when absences are taken off, in local days', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const { id } = await made(api, client)
    const shifts = [1, 2].map((weekday) => ({ weekday, starts: '08:00', ends: '16:00' }))
    await api.put(`/technicians/${id}/shifts/`, { shifts })
    // From noon on, where clocks show an hour more than UTC.
    const away = { starts_at: '2030-01-07T11:00:00Z', ends_at: '2030-01-08T23:00:00Z' }
    await api.create(`/technicians/${id}/absences/`, away)
    const days = await tenant.run(pair.ours.tenant, () =>
      new Availability(id).capacity({ from: '2030-01-07', days: 3, zone: 'Europe/Berlin' })
    )
    assert.deepEqual(
      days.map(({ minutes }) => minutes),
      [240, 0, 0]
    )
  })

  test('with rights that end at oneself only the own absences are seen and set', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const person = await Caller.as(client, pair.ours, OWN)
    const reader = await Caller.as(client, pair.ours, ['view_technicians:own'])
    const mine = await api.create('/technicians/', { user_id: person.userId, hourly_rate: 40 })
    const read = await api.create('/technicians/', { user_id: reader.userId })
    const week = { starts_at: '2030-01-07T00:00:00Z', ends_at: '2030-01-12T00:00:00Z' }
    ;(await person.post(`/technicians/${mine.id}/absences/`, week)).assertStatus(201)
    ;(await person.post(`/technicians/${read.id}/absences/`, week)).assertStatus(404)
    ;(await reader.get(`/technicians/${read.id}/absences/`)).assertStatus(200)
    ;(await reader.post(`/technicians/${read.id}/absences/`, week)).assertStatus(403)
    // What an hour of theirs costs is neither told nor set.
    const own = (await person.get(`/technicians/${mine.id}/`)).body().data
    assert.notProperty(own, 'hourly_rate')
    ;(await person.patch(`/technicians/${mine.id}/`, { hourly_rate: 400 })).assertStatus(422)
  })

  test('a certificate does not expire before it was issued', async ({ client, assert }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const { userId } = await Caller.as(client, pair.ours, 'technician')
    const certificate = { name: 'First aid', issued_on: '2026-02-01', expires_on: '2026-01-01' }
    const answer = await api.post('/technicians/', { user_id: userId, certificates: [certificate] })
    answer.assertStatus(422)
    assert.properties(answer.body().error.details, ['certificates.0.expires_on'])
  })

  test('what the panel of a task shows is not listed there a second time', async ({
    client,
    assert,
  }) => {
    const { api } = await Upkeep.of(client, pair.ours)
    const task = await api.create('/tasks/', { title: 'Told once' })
    const facility = await api.create('/facilities/', { name: 'Home' })
    const entities = ({ entity, id }: { entity: string; id: string }) =>
      tenant.run(pair.ours.tenant, async () => {
        const principal = (await Principal.find(api.userId))!
        const lists = await relatedLists({ entity, id }, { principal, locale: 'en' })
        return lists.map((list) => list.entity)
      })
    assert.notInclude(await entities({ entity: 'task', id: task.id }), 'work_log')
    assert.include(await entities({ entity: 'facility', id: facility.id }), 'technician')
  })

  async function made(api: Caller, client: Parameters<typeof Caller.as>[0]) {
    const { userId } = await Caller.as(client, pair.ours, 'technician')
    return api.create('/technicians/', { user_id: userId })
  }
})
