import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants, type TestTenant } from '#tests/support/tenants'
import { tenant } from '#platform/tenancy/tenant_scope'

test.group('Teams', (group) => {
  const tenants = twoTenants(group)

  test('a team is made, renamed, and its name is taken once', async ({ client, assert }) => {
    const admin = await Caller.admin(client, tenants.ours)
    const team = await admin.create('/teams/', { name: 'Night shift' })

    const twin = await admin.post('/teams/', { name: 'night SHIFT' })
    twin.assertStatus(409)
    twin.assertBodyContains({ error: { details: { name: ['is taken'] } } })

    const renamed = await admin.patch(`/teams/${team.id}/`, { description: 'From ten' })
    renamed.assertStatus(200)
    const found = (await admin.get(`/teams/?search=night`)).body().data
    assert.deepEqual(
      found.map((row: { description: string }) => row.description),
      ['From ten']
    )
  })

  test('changing a team that somebody changed meanwhile is refused', async ({ client }) => {
    const admin = await Caller.admin(client, tenants.ours)
    const { id } = await admin.create('/teams/', { name: 'Meanwhile' })
    const etag = (await admin.get(`/teams/${id}/`)).header('etag')!
    await admin.patch(`/teams/${id}/`, { description: 'First' })

    const late = await admin.patch(`/teams/${id}/`, { description: 'Late' }, { 'if-match': etag })
    late.assertStatus(412)
  })

  test('members come, go, and are audited by name of the team', async ({ client, assert }) => {
    const admin = await Caller.admin(client, tenants.ours)
    const { id } = await admin.create('/teams/', { name: 'Lifts north' })
    const { userId } = await Caller.as(client, tenants.ours, 'technician')
    await admin.create(`/teams/${id}/members/`, { user_id: userId })
    await admin.create(`/teams/${id}/members/`, { user_id: userId })

    const members = (await admin.get(`/teams/${id}/members/`)).body()
    assert.deepEqual([members.meta.pagination.total, members.data[0].id], [1, userId])

    const gone = await admin.delete(`/teams/${id}/members/${userId}/`)
    gone.assertStatus(204)
    const again = await admin.delete(`/teams/${id}/members/${userId}/`)
    again.assertStatus(404)
    assert.deepEqual(await memberChanges(tenants.ours, id), [
      [[], [userId]],
      [[userId], []],
    ])
  })

  test('deleting a team says what it touches, keeps its tasks, and can be undone', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, tenants.ours)
    const { id } = await admin.create('/teams/', { name: 'Short lived' })
    const { userId } = await Caller.as(client, tenants.ours, 'technician')
    await admin.create(`/teams/${id}/members/`, { user_id: userId })
    const task = await admin.create('/tasks/', { title: 'Oil', assigned_team: id })

    const touched = (await admin.get(`/teams/${id}/deletion/`)).body().data
    assert.deepEqual(touched, { members: 1, open_tasks: 1, tasks: 1 })
    const deleted = await admin.delete(`/teams/${id}/`)
    deleted.assertStatus(204)
    const hidden = await admin.get(`/teams/${id}/`)
    hidden.assertStatus(404)
    const kept = (await admin.get(`/tasks/${task.id}/`)).body().data
    assert.equal(kept.assigned_team, id)
    const refused = await admin.post('/tasks/', { title: 'Grease', assigned_team: id })
    refused.assertStatus(422)

    const restored = await admin.post(`/teams/${id}/restore/`)
    restored.assertStatus(200)
    const members = (await admin.get(`/teams/${id}/members/`)).body().data
    assert.lengthOf(members, 1)
  })

  test('whoever hands on work reads teams; managing them is granted by name', async ({
    client,
  }) => {
    const technician = await Caller.as(client, tenants.ours, 'technician')
    const list = await technician.get('/teams/')
    list.assertStatus(200)
    const made = await technician.post('/teams/', { name: 'Mine' })
    made.assertStatus(403)

    const customer = await Caller.as(client, tenants.ours, 'customer')
    const refused = await customer.get('/teams/')
    refused.assertStatus(403)
  })

  test('nobody gives by a team what they lack themselves', async ({ client }) => {
    const admin = await Caller.admin(client, tenants.ours)
    const { id } = await admin.create('/teams/', { name: 'Guarded' })
    const foreman = await Caller.as(client, tenants.ours, ['view_tasks:team', 'update_teams'])
    const mate = await Caller.as(client, tenants.ours, ['view_tasks:team'])

    for (const user of [foreman.userId, mate.userId, admin.userId]) {
      const refused = await foreman.post(`/teams/${id}/members/`, { user_id: user })
      refused.assertStatus(403)
    }
    await admin.create(`/teams/${id}/members/`, { user_id: foreman.userId })
    const taken = await foreman.post(`/teams/${id}/members/`, { user_id: mate.userId })
    taken.assertStatus(201)
  })

  test('a team of another tenant is nowhere', async ({ client }) => {
    const theirs = await Caller.admin(client, tenants.theirs)
    const { id } = await theirs.create('/teams/', { name: 'Theirs' })
    const admin = await Caller.admin(client, tenants.ours)

    for (const path of [`/teams/${id}/`, `/teams/${id}/members/`, `/teams/${id}/deletion/`]) {
      const answer = await admin.get(path)
      answer.assertStatus(404)
    }
    const task = await admin.post('/tasks/', { title: 'Oil', assigned_team: id })
    task.assertStatus(422)
  })
})

/** What the audit log says of the people of a team, in order. */
async function memberChanges({ tenant: home }: TestTenant, teamId: string) {
  const rows = await tenant.run(home, () =>
    tenant.query<{ members: unknown }>(
      `SELECT changes->'member_ids' AS members FROM audit_log WHERE record_id = $1 AND changes ? 'member_ids' ORDER BY id`,
      [teamId]
    )
  )
  return rows.map(({ members }) => members)
}
