import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient, PLAIN } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Imports', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient) =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))

  test('a preview shows columns, samples and where they most likely go', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const answer = await api.preview(
      'Equipment number,Name,Location name,Colour\nE-1,"Lift, east",Mill,red\n'
    )
    answer.assertStatus(200)
    const { columns, rows, delimiter } = answer.body().data
    assert.deepEqual(columns[1], { name: 'Name', sample: ['Lift, east'], suggestion: 'name' })
    assert.deepEqual(
      columns.map(({ suggestion }: { suggestion: string }) => suggestion),
      ['equipment_number', 'name', 'facility.name', null]
    )
    assert.deepEqual({ rows, delimiter }, { rows: 1, delimiter: ',' })
  })

  test('new numbers add, known ones change, and the same file again changes nothing', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const mapping = { ...PLAIN, kg: 'capacity', since: 'installation_date' }
    const first = await api.run('number,name,kg,since\nA-1,One,630,2001-02-03\nA-2,Two,,\n', {
      mapping,
    })
    assert.containSubset(first, {
      state: 'completed',
      dry_run: false,
      file_name: 'lifts.csv',
      errors_url: null,
    })
    assert.containSubset(first.result, { created: 2, updated: 0, unchanged: 0, refused: 0 })
    assert.deepEqual(first.progress, { done: 2, total: 2 })

    const changed = 'number,name,kg,since\nA-1,One,1000,2001-02-03\nA-2,Two,,\n'
    assert.containSubset((await api.run(changed, { mapping })).result, {
      created: 0,
      updated: 1,
      unchanged: 1,
    })
    const before = await api.equipment('&search=one')
    assert.containSubset(before[0], { capacity: 1000, installation_date: '2001-02-03' })
    assert.containSubset((await api.run(changed, { mapping })).result, { updated: 0, unchanged: 2 })
    assert.deepEqual(await api.equipment('&search=one'), before)
  })

  test('a dry run tells what would happen and does nothing', async ({ client, assert }) => {
    const api = await as(client)
    const csv = 'number,name,site\nD-1,One,Mill\nD-1,Uno,Mill\nD-2,,Mill\n'
    const { result } = await api.run(csv, {
      mapping: { ...PLAIN, site: 'facility.name' },
      dry_run: true,
      create_facilities: true,
    })
    assert.containSubset(result, { created: 1, updated: 1, refused: 1, facilities_created: 1 })
    assert.lengthOf(await api.equipment('&search=uno'), 0)
    assert.lengthOf((await api.get('/facilities/?search=mill')).body().data, 0)
  })

  test('a later row of the same number changes what an earlier one said', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run('number,name\nS-1,First\nS-1,Second\nS-1,Second\n', {
      mapping: PLAIN,
    })
    assert.containSubset(result, { created: 1, updated: 1, unchanged: 1 })
    assert.deepEqual(
      (await api.equipment('&search=second')).map(({ name }: { name: string }) => name),
      ['Second']
    )
  })

  test('facilities are found by what the file says of them, and made once where that is asked for', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const mapping = { ...PLAIN, site: 'facility.name', town: 'facility.city' }
    const csv =
      'number,name,site,town\nF-1,One,North Tower,Ulm\nF-2,Two,north tower,ULM\nF-3,Three,North Tower,Bonn\nF-4,Four,,\n'
    const refused = await api.run(csv, { mapping })
    assert.containSubset(refused.result, { created: 1, refused: 3 })
    assert.containSubset(refused.result.errors[0], {
      row: 2,
      column: 'site',
      path: 'facility.name',
      value: 'North Tower',
    })

    const { result } = await api.run(csv, { mapping, create_facilities: true })
    assert.containSubset(result, { created: 3, unchanged: 1, facilities_created: 2, refused: 0 })
    assert.containSubset((await api.run(csv, { mapping, create_facilities: true })).result, {
      unchanged: 4,
      facilities_created: 0,
    })
    const [one, two] = await api.equipment(
      '&filter[name][in]=One,Two&filter[equipment_number][starts_with]=F-'
    )
    assert.isNotNull(one.facility_id)
    assert.equal(one.facility_id, two.facility_id)

    const ambiguous = await api.run('number,name,site\nF-5,Five,North Tower\n', {
      mapping: { ...PLAIN, site: 'facility.name' },
    })
    assert.match(ambiguous.result.errors[0].message, /names 2 facilities/)
  })

  test('no facility comes of a row that is refused', async ({ client, assert }) => {
    const api = await as(client)
    const csv = 'number,name,site\nN-1,,Ghost House\n'
    const { result } = await api.run(csv, {
      mapping: { ...PLAIN, site: 'facility.name' },
      create_facilities: true,
    })
    assert.containSubset(result, { refused: 1, facilities_created: 0 })
    assert.lengthOf((await api.get('/facilities/?search=ghost')).body().data, 0)
  })

  test('a file of one type, or a column that names it, gives the fields of that type', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const fixed = await api.run('number,name,lbs\nT-1,One,2500\n', {
      mapping: { ...PLAIN, lbs: 'custom.capacity_lbs' },
      equipment_type: 'elevator',
    })
    assert.containSubset(fixed.result, { created: 1, refused: 0 })
    const mapping = { ...PLAIN, type: 'equipment_type', lbs: 'custom.capacity_lbs' }
    const { result } = await api.run(
      'number,name,type,lbs\nT-2,Two,elevator,1800\nT-3,Three,,\nT-4,Four,rocket,\n',
      { mapping }
    )
    assert.containSubset(result, { created: 2, refused: 1 })
    assert.containSubset(result.errors[0], {
      row: 4,
      column: 'type',
      path: 'equipment_type',
      value: 'rocket',
    })
  })

  test('audit and downtime follow what an import changes', async ({ client, assert }) => {
    const api = await as(client)
    const mapping = { ...PLAIN, state: 'status' }
    await api.run('number,name,state\nW-1,Watched,shutdown\n', { mapping })
    const [{ id }] = await api.equipment('&search=watched')
    const downtime = async () => (await api.get(`/downtime/?equipment_id=${id}`)).body().data
    assert.containSubset(await downtime(), [{ state: 'down', ends_at: null }])
    await api.run('number,name,state\nW-1,Watched,operational\n', { mapping })
    assert.isNotNull((await downtime())[0].ends_at)
    const audit = (await api.get(`/audit/?record=${id}`)).body().data
    assert.deepEqual(
      audit.map((entry: { channel: string }) => entry.channel),
      ['import', 'import']
    )
    assert.containSubset(audit[0].changes, { status: ['shutdown', 'operational'] })
  })
})
