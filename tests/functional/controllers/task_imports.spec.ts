import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Imports of tasks', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]), 'tasks')

  test('tasks come with equipment, place, person and team by name, and get numbers', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    const place = await admin.create('/facilities/', { name: 'Mill' })
    const lift = await admin.create('/equipment/', { name: 'Lift', equipment_number: 'L-1' })
    const team = await admin.create('/teams/', { name: 'Night shift' })
    const api = await as(client)
    const file = `title,equipment.equipment_number,facility.name,assignee.email,team.name,due_date,priority
Oil,l-1,mill,${pair.ours.email.toUpperCase()},NIGHT SHIFT,2026-12-01,high
Sweep,,,,,,low
`
    const planned = await api.run(file, { dry_run: true })
    assert.containSubset(planned.result, { created: 2, refused: 0 })
    const { result } = await api.run(file)
    assert.containSubset(result, { created: 2, refused: 0, errors: [] })
    const [sweep, oil] = (await api.get('/tasks/?sort=-title')).body().data
    assert.containSubset(oil, {
      task_number: 'T-000001',
      status: 'new',
      equipment_id: lift.id,
      facility_id: place.id,
      assigned_to: pair.ours.adminId,
      assigned_team: team.id,
      due_date: '2026-12-01',
    })
    assert.equal(sweep.task_number, 'T-000002')
    const next = await admin.create('/tasks/', { title: 'By hand' })
    assert.equal(next.task_number, 'T-000003')
    const found = (await api.get('/tasks/?search=sweep')).body().data
    assert.lengthOf(found, 1)
  })

  test('what was exported imports again unchanged, as CSV and as a workbook', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run(await api.exported())
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 3, refused: 0 })
    const workbook = await api.workbook('/tasks/export/?format=xlsx')
    api.fileName = 'tasks.xlsx'
    assert.containSubset((await api.run(workbook)).result, { unchanged: 3, refused: 0 })
  })

  test('numbers of ours are not made up, and those of another system are kept', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const file = 'task_number,title\nT-000777,Ours\nWO-9,Theirs\n'
    const { result } = await api.run(file)
    assert.containSubset(result, { created: 1, refused: 1 })
    assert.equal(result.errors[0].message, 'does not exist: leave the number of a new task empty')
    const again = await api.run(file)
    assert.containSubset(again.result, { created: 0, unchanged: 1, refused: 1 })
  })

  test('states are moved as the workflow allows, and not otherwise', async ({ client, assert }) => {
    const api = await as(client)
    const file =
      'task_number,title,status\nT-000002,Sweep,in_progress\nT-000003,By hand,completed\n,New,in_progress\nWO-9,Theirs,nonsense\n'
    const planned = await api.run(file, { dry_run: true })
    assert.containSubset(planned.result, { updated: 1, refused: 3 })
    const { result } = await api.run(file)
    assert.containSubset(result, { created: 0, updated: 1, refused: 3 })
    assert.deepEqual(
      result.errors.map(({ path }: { path: string }) => path),
      ['status', 'status', 'status']
    )
    const [sweep] = (await api.get('/tasks/?task_number=T-000002')).body().data
    assert.equal(sweep.status_category, 'active')
    const history = (await api.get(`/tasks/${sweep.id}/history/`)).body().data
    assert.containSubset(history, [{ field: 'status', after: 'in_progress', channel: 'import' }])
  })

  test('a scope ends what a role may add and change', async ({ client, assert }) => {
    const grants = ['view_tasks', 'create_tasks:own', 'update_tasks:assigned']
    const { headers, id } = await person(pair.ours, grants)
    const limited = ImportClient.at(pair.ours, worker).as(client, headers, 'tasks')
    const { result } = await limited.run('task_number,title\nT-000001,Mine\n,New\n')
    assert.containSubset(result, { created: 1, updated: 0, refused: 1 })
    const [made] = (await limited.get('/tasks/?title=New')).body().data
    assert.equal(made.created_by, id)
  })

  test('a neighbour names none of ours', async ({ client, assert }) => {
    const theirs = await as(client, 'theirs')
    const { result } = await theirs.run(
      `title,equipment.name,assignee.email,team.name\nOil,Lift,${pair.ours.email},Night shift\n`
    )
    assert.containSubset(result, { created: 0, refused: 1, error_count: 3 })
  })
})
