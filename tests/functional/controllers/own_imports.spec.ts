import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { PERMIT, PERMIT_FLOW, publish } from '#tests/support/safety_permit'
import { twoTenants } from '#tests/support/tenants'

const NOUN = 'records/safety_permit'

const FILE = `Title,Hazard,People,Equipment,Assigned to,Facility,Due on
Weld,heat,2,lift,{email},mill,2026-12-01
Climb,height,,,,,
`

test.group('Imports of own entities', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]), NOUN)

  test('an entity of theirs takes a file like any other', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT)
    const place = await admin.create('/facilities/', { name: 'Mill' })
    const lift = await admin.create('/equipment/', { name: 'Lift', equipment_number: 'L-1' })
    const api = await as(client)
    const file = FILE.replace('{email}', pair.ours.email)
    const { columns } = (await api.preview(file)).body().data
    assert.deepEqual(
      columns.map(({ suggestion }: { suggestion: string }) => suggestion),
      [
        'title',
        'custom.hazard',
        'custom.people',
        'custom.equipment.name',
        'assignee.email',
        'facility.name',
        'due_date',
      ]
    )
    assert.containSubset((await api.run(file, { dry_run: true })).result, { created: 2 })
    assert.lengthOf((await api.get(`/${NOUN}/`)).body().data, 0)
    const { result, noun } = await api.run(file)
    assert.containSubset(result, { created: 2, refused: 0, errors: [] })
    assert.equal(noun, 'safety_permit')
    const [climb, weld] = (await api.get(`/${NOUN}/?sort=title`)).body().data
    assert.containSubset(weld, {
      number: 'SP-000001',
      facility_id: place.id,
      assigned_to: pair.ours.adminId,
      due_date: '2026-12-01',
      custom: { hazard: 'heat', people: 2, equipment: lift.id },
    })
    assert.containSubset(climb, { number: 'SP-000002', status: null })
    const next = await admin.create(`/${NOUN}/`, { title: 'Hand', custom: { hazard: 'heat' } })
    assert.equal(next.number, 'SP-000003')
  })

  test('what was exported imports again unchanged, as CSV and as a workbook', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run(await api.exported())
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 3, refused: 0 })
    const workbook = await api.workbook(`/${NOUN}/export/?format=xlsx`)
    api.fileName = 'permits.xlsx'
    assert.containSubset((await api.run(workbook)).result, { unchanged: 3, refused: 0 })
  })

  test('the template imports, and rows are refused with their reasons', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const template = (await api.get(`/${NOUN}/import/template/?format=csv`)).text()
    assert.includeMembers(template.split('\r\n')[0].split(','), [
      'number',
      'custom.hazard',
      'custom.people',
      'custom.equipment.equipment_number',
    ])
    assert.containSubset((await api.run(template, { dry_run: true })).result, { created: 1 })
    const { result } = await api.run(
      'number,title,custom.hazard,custom.people,custom.equipment.name\nSP-000777,Ours,heat,,\nWP-9,Theirs,heat,,\n,Bad,acid,0,\n,Lost,heat,,Crane\n'
    )
    assert.containSubset(result, { created: 1, refused: 3 })
    assert.sameMembers(
      result.errors.map(({ path }: { path: string }) => path),
      ['number', 'custom.hazard', 'custom.people', 'custom.equipment.name']
    )
    const [kept] = (await api.get(`/${NOUN}/?number=WP-9`)).body().data
    assert.equal(kept.title, 'Theirs')
    await api.delete(`/${NOUN}/${kept.id}/`)
    const again = await api.run('number,title,custom.hazard\nWP-9,Theirs,heat\n')
    assert.equal(again.result.errors[0].message, 'belongs to a deleted record')
  })

  test('states are moved as the workflow allows, and locked fields stay', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    await publish(admin, PERMIT_FLOW)
    const api = await as(client)
    const { result } = await api.run(
      'number,title,custom.hazard,custom.people,status\nSP-000001,Weld,heat,3,given\nSP-000002,Climb,height,1,closed\n,New,heat,1,given\n'
    )
    assert.containSubset(result, { created: 0, updated: 1, refused: 2 })
    const [weld] = (await api.get(`/${NOUN}/?number=SP-000001`)).body().data
    assert.containSubset(weld, { status: 'given', status_category: 'active' })
    const locked = await api.run('number,title,custom.hazard\nSP-000001,Weld,voltage\n')
    assert.equal(locked.result.errors[0].message, 'is locked in the state it is in')
    const fresh = await api.run('title,custom.hazard\nFresh,heat\n')
    assert.containSubset(fresh.result, { created: 1 })
    const [made] = (await api.get(`/${NOUN}/?title=Fresh`)).body().data
    assert.containSubset(made, { status: 'asked', status_category: 'backlog' })
  })

  test('who may not create and change them is refused, and a neighbour has no such thing', async ({
    client,
  }) => {
    const { headers } = await person(pair.ours, ['view_*', 'create_safety_permit'])
    const limited = ImportClient.at(pair.ours, worker).as(client, headers, NOUN)
    ;(await limited.send(FILE)).assertStatus(403)
    ;(await limited.get(`/${NOUN}/import/template/`)).assertStatus(403)
    const theirs = await as(client, 'theirs')
    ;(await theirs.send(FILE)).assertStatus(404)
    ;(await theirs.preview(FILE)).assertStatus(404)
  })
})
