import { test } from '@japa/runner'
import { assertFollows, sees } from '#models/live_access'
import { Principal } from '#models/principal'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const GRANTS = [
  'view_tasks:team',
  'update_tasks:team',
  'view_equipment:team',
  'view_facilities:team',
]

test.group('The scope team', (group) => {
  const tenants = twoTenants(group)
  let admin: Caller
  let member: Caller
  let team: string
  let ours: { id: string; title: string }
  let other: { id: string }

  async function stand(client: Parameters<typeof Caller.admin>[0], name: string) {
    admin = await Caller.admin(client, tenants.ours)
    member = await Caller.as(client, tenants.ours, GRANTS)
    team = (await admin.create('/teams/', { name })).id
    await admin.create(`/teams/${team}/members/`, { user_id: member.userId })
    const place = await admin.create('/facilities/', { name: `${name} tower` })
    const lift = await admin.create('/equipment/', {
      name: `${name} lift`,
      equipment_number: name,
    })
    ours = await admin.create('/tasks/', {
      title: `${name} task`,
      assigned_team: team,
      equipment_id: lift.id,
      facility_id: place.id,
    })
    other = await admin.create('/tasks/', { title: `${name} elsewhere` })
  }

  test('lists, records, search and exports end at the tasks of one’s teams', async ({
    client,
    assert,
  }) => {
    await stand(client, 'Alpha')
    const own = await admin.create('/tasks/', { title: 'Alone', assigned_to: member.userId })

    const listed = (await member.get('/tasks/?sort=title')).body().data
    assert.sameMembers(idsOf(listed), [ours.id, own.id])
    const hidden = await member.get(`/tasks/${other.id}/`)
    hidden.assertStatus(404)
    const hits = (await member.get('/search/?q=alpha')).body().data
    assert.sameMembers(
      hits.map((hit: { entity: string }) => hit.entity),
      ['task', 'equipment', 'facility']
    )
    const exported = (await member.get('/tasks/export/?format=csv')).text()
    assert.include(exported, 'Alpha task')
    assert.notInclude(exported, 'Alpha elsewhere')
  })

  test('a task that moves to another team leaves, and so does who leaves the team', async ({
    client,
    assert,
  }) => {
    await stand(client, 'Beta')
    const moved = await member.patch(`/tasks/${ours.id}/`, { title: 'Renamed' })
    moved.assertStatus(200)
    const foreign = await member.patch(`/tasks/${other.id}/`, { title: 'Renamed' })
    foreign.assertStatus(404)

    await admin.delete(`/teams/${team}/members/${member.userId}/`)
    assert.isEmpty((await member.get('/tasks/')).body().data)
  })

  test('a deleted team gives nobody anything', async ({ client, assert }) => {
    await stand(client, 'Gamma')
    await admin.delete(`/teams/${team}/`)
    assert.isEmpty((await member.get('/tasks/')).body().data)
    assert.isEmpty((await member.get('/equipment/')).body().data)
  })

  test('live pages follow what the team sees and nothing else', async ({ client, assert }) => {
    await stand(client, 'Delta')
    const home = tenants.ours.tenant
    const principal = (await tenant.run(home, () => Principal.find(member.userId)))!
    const follows = sees(principal, home)
    assert.deepEqual(
      [await follows('task', [ours.id]), await follows('task', [other.id])],
      [true, false]
    )
    await assert.rejects(() =>
      tenant.run(home, () => assertFollows(principal, [{ entity: 'task', id: other.id }]))
    )
  })

  test('team=mine narrows lists and exports, and understands nothing else', async ({
    client,
    assert,
  }) => {
    await stand(client, 'Epsilon')
    const mine = (await member.get('/tasks/?team=mine')).body().data
    assert.deepEqual(idsOf(mine), [ours.id])
    assert.isEmpty((await admin.get('/tasks/?team=mine')).body().data)
    const wrong = await member.get('/tasks/?team=yours')
    wrong.assertStatus(400)
  })

  test('the team of a task comes with it by name', async ({ client, assert }) => {
    await stand(client, 'Zeta')
    const { data } = (await admin.get(`/tasks/${ours.id}/?include=assigned_team_team`)).body()
    assert.equal(data.assigned_team_team.label, 'Zeta')
  })
})

function idsOf(rows: { id: string }[]) {
  return rows.map(({ id }) => id)
}
