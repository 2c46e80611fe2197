import { test } from '@japa/runner'
import { auditPage } from '#models/audit_page'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

type Told = Record<string, { title: string; before: unknown; after: unknown }>

test.group('The audit page', (group) => {
  const pair = twoTenants(group)

  test('tells fields by title, choices, people and records by name', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const hall = await api.create('/facilities/', { name: 'Hall' })
    const lift = await api.create('/equipment/', { name: 'Lift', equipment_number: 'L-1' })
    const task = await api.create('/tasks/', { title: 'Grease' })
    await api.patch(`/tasks/${task.id}/`, {
      assigned_to: api.userId,
      facility_id: hall.id,
      equipment_id: lift.id,
      priority: 'high',
    })
    const [row] = (await page({ record: task.id })).rows
    assert.equal(row.label, `${task.task_number} Grease`)
    assert.containSubset(byField(row.differences), {
      assigned_to: { title: 'Assigned to', before: null, after: 'Ada Admin' },
      facility_id: { title: 'Facility', before: null, after: 'Hall' },
      equipment_id: { title: 'Equipment', before: null, after: 'Lift (L-1)' },
      priority: { title: 'Priority', before: 'Medium', after: 'High' },
    })
  })

  test('a move is told by the task’s number and the titles of its states', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const task = await api.create('/tasks/', { title: 'Move me', assigned_to: api.userId })
    ;(await api.patch(`/tasks/${task.id}/status/`, { status: 'assigned' })).assertStatus(200)
    const [row] = (await page({ record: task.id, action: 'transitioned' })).rows
    assert.include(row.label!, task.task_number)
    assert.containSubset(byField(row.differences), {
      status: { title: 'Status', before: 'New', after: 'Assigned' },
    })
    assert.notProperty(byField(row.differences), 'status_category')
  })

  test('what has no definition is called after what it belongs to', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const task = await api.create('/tasks/', { title: 'Talk' })
    const comment = await api.create(`/tasks/${task.id}/comments/`, { body: 'Hello' })
    const role = await api.create('/roles/', {
      key: 'guard',
      title: 'Guard',
      grants: ['view_tasks'],
    })
    await api.patch(`/roles/${role.id}/`, { grants: ['view_tasks', 'view_equipment'] })
    assert.equal((await page({ record: comment.id })).rows[0].label, `${task.task_number} Talk`)
    const [changed] = (await page({ record: role.id, action: 'updated' })).rows
    assert.equal(changed.label, 'Guard')
    assert.containSubset(byField(changed.differences), {
      grants: { title: 'Grants', before: [], after: ['view_equipment'] },
    })
    assert.notProperty(byField(changed.differences), 'title')
  })

  test('a German reads German names of fields, also where no definition has them', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const role = await api.create('/roles/', { key: 'warden', title: 'Warden', grants: [] })
    await api.patch(`/roles/${role.id}/`, { grants: ['view_tasks'] })
    const [changed] = (await page({ record: role.id, action: 'updated' }, 'de')).rows
    assert.equal(byField(changed.differences).grants.title, 'Rechte')
  })

  test('a German reads who joined a team as a person, by name', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const team = await api.create('/teams/', { name: 'Night' })
    ;(await api.post(`/teams/${team.id}/members/`, { user_id: api.userId })).assertStatus(201)
    const [joined] = (await page({ record: team.id }, 'de')).rows
    assert.deepInclude(byField(joined.differences).member_ids, {
      title: 'Person',
      before: [],
      after: ['Ada Admin'],
    })
  })

  test('asks as often for fifty rows as for one', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const halls = await Promise.all(
      Array.from({ length: 12 }, (_, at) => api.create('/facilities/', { name: `Hall ${at}` }))
    )
    for (const { id } of halls) await api.patch(`/facilities/${id}/`, { city: 'Kiel' })
    const few = await queries({ record: halls[0].id })
    assert.isAbove(few, 1)
    assert.equal(await queries({ entity: 'facility', page_size: '24' }), few)
  })

  function page(query: Record<string, string>, locale = 'en') {
    const { timeZone } = pair.ours.tenant
    return tenant.run(pair.ours.tenant, () => auditPage(query, { locale, timeZone }))
  }

  async function queries(query: Record<string, string>) {
    return tenant.run(pair.ours.tenant, async (unit) => {
      let count = 0
      const ask = unit.query.bind(unit)
      unit.query = (...asked) => {
        count++
        return ask(...asked)
      }
      await auditPage(query, pair.ours.tenant)
      return count
    })
  }
})

function byField(differences: { field: string; title: string; before: unknown; after: unknown }[]) {
  return Object.fromEntries(differences.map((each) => [each.field, each])) as Told
}
